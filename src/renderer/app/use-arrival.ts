import { useEffect, useRef } from 'react'

/** How far each entry of the history was scrolled when it was left, by the entry's key. */
const left = new Map<string, number>()

/**
 * Begins a screen one arrives at from its top, with the keyboard and a screen reader too, unless something in it has
 * taken the focus already; one that is gone back to, where it was left. Chapters go to the place where they were left
 * by themselves, and so does what an address names.
 * @param path the address of the screen that stands, not of one that is still being got ready
 */
export function useArrival(path: string): void {
  const before = useRef(path)
  const way = useWay()
  useEffect(() => {
    if (before.current === path) return
    before.current = path
    const screen = document.getElementById('screen')
    if (!screen?.contains(document.activeElement)) screen?.focus({ preventScroll: true })
    const back = way.current === 'traverse' ? left.get(window.navigation.currentEntry?.key ?? '') : undefined
    if (back !== undefined) screen?.scrollTo({ top: back })
    else if (!path.startsWith('/guide/') && !location.hash) screen?.scrollTo({ top: 0 })
  }, [path, way])
}

/** Notes where a screen is left, and how the next one is come to. */
function useWay(): React.RefObject<string> {
  const way = useRef('push')
  useEffect(() => {
    const listen = ({ navigationType }: NavigateEvent): void => {
      way.current = navigationType
      const key = window.navigation.currentEntry?.key
      if (key !== undefined) left.set(key, document.getElementById('screen')?.scrollTop ?? 0)
    }
    window.navigation.addEventListener('navigate', listen)
    return () => window.navigation.removeEventListener('navigate', listen)
  }, [])
  return way
}
