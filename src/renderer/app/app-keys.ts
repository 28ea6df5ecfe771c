import { useEffect } from 'react'
import { tinykeys } from 'tinykeys'
import { useLocation } from 'wouter'

/** On a Mac the menu has keys of its own for these, and Alt with an arrow moves by a word. */
const mac = navigator.userAgent.includes('Macintosh')

/** Follows the menu of the window, which sends addresses, and goes back and forward by the keys the menu only shows. */
export function useAppKeys(): void {
  const [, go] = useLocation()
  useEffect(() => window.companion.onGo(go), [go])
  useEffect(() => {
    if (mac) return
    return tinykeys(window, { 'Alt+ArrowLeft': () => history.back(), 'Alt+ArrowRight': () => history.forward() })
  }, [])
}
