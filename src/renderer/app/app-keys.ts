import { useEffect, useEffectEvent } from 'react'
import { tinykeys } from 'tinykeys'
import { useLocation } from 'wouter'
import { searchAddress } from '#shared/menu-message.ts'

/** On a Mac the menu has keys of its own for these, and Alt with an arrow moves by a word. */
const mac = navigator.userAgent.includes('Macintosh')

/**
 * Follows the menu of the window, which sends addresses, goes back and forward by the keys the menu only shows, and
 * opens the search over everything.
 */
export function useAppKeys(openSearch: () => void): void {
  const [, go] = useLocation()
  const onSearch = useEffectEvent(openSearch)
  useEffect(() => window.companion.onGo((path) => (path === searchAddress ? onSearch() : go(path))), [go])
  useEffect(
    () =>
      tinykeys(window, {
        '$mod+KeyK': (event) => {
          event.preventDefault()
          onSearch()
        },
        ...(!mac && { 'Alt+ArrowLeft': () => history.back(), 'Alt+ArrowRight': () => history.forward() })
      }),
    []
  )
}
