import { useEffect } from 'react'
import { tinykeys } from 'tinykeys'
import { useLocation } from 'wouter'

/** Follows the menu of the window, whose accelerators reach the page as addresses. */
export function useAppKeys(): void {
  const [, go] = useLocation()
  useEffect(() => window.companion.onGo(go), [go])
  useEffect(
    () => tinykeys(window, { 'Alt+ArrowLeft': () => history.back(), 'Alt+ArrowRight': () => history.forward() }),
    []
  )
}
