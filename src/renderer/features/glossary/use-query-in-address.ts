import { useEffect } from 'react'

/** Keeps what was typed in the address, a moment after the typing stops, so that going back finds it again. */
export function useQueryInAddress(query: string): void {
  useEffect(() => {
    const timer = setTimeout(() => {
      const address = new URL(location.href)
      // The next screen may have the address already while this one is still shown.
      if (!address.pathname.startsWith('/glossary')) return
      if ((address.searchParams.get('q') ?? '') === query) return
      if (query) address.searchParams.set('q', query)
      else address.searchParams.delete('q')
      history.replaceState(history.state, '', address)
    }, 300)
    return () => clearTimeout(timer)
  }, [query])
}
