import { useEffect, useRef } from 'react'

/**
 * Begins a screen one arrives at from its top, with the keyboard and a screen reader too, unless something in it has
 * taken the focus already. Chapters go to the place where
 * they were left by themselves, and so does what an address names.
 * @param path the address of the screen that stands, not of one that is still being got ready
 */
export function useArrival(path: string): void {
  const left = useRef(path)
  useEffect(() => {
    if (left.current === path) return
    left.current = path
    const screen = document.getElementById('screen')
    if (!screen?.contains(document.activeElement)) screen?.focus({ preventScroll: true })
    if (!path.startsWith('/guide/') && !location.hash) screen?.scrollTo({ top: 0 })
  }, [path])
}
