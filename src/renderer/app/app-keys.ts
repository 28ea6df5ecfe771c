import { useEffect, useEffectEvent } from 'react'
import { tinykeys } from 'tinykeys'
import { useLocation } from 'wouter'
import { findAddress, searchAddress } from '#shared/menu-message.ts'

/** On a Mac the menu has keys of its own for these, and Alt with an arrow moves by a word. */
const mac = navigator.userAgent.includes('Macintosh')

/**
 * Follows the menu of the window, which sends addresses, goes back and forward by the keys the menu only shows, and
 * opens the search over everything and the bar that finds words on the screen.
 */
export function useAppKeys(open: { readonly search: () => void; readonly find: () => void }): void {
  const [, go] = useLocation()
  const onSearch = useEffectEvent(open.search)
  const onFind = useEffectEvent(open.find)
  useEffect(
    () =>
      window.companion.onGo((path) => {
        if (path === searchAddress) onSearch()
        else if (path === findAddress) onFind()
        else go(path)
      }),
    [go]
  )
  useEffect(
    () =>
      tinykeys(window, {
        '$mod+KeyK': (event) => {
          event.preventDefault()
          onSearch()
        },
        '$mod+KeyF': (event) => {
          event.preventDefault()
          onFind()
        },
        ...(!mac && { 'Alt+ArrowLeft': () => history.back(), 'Alt+ArrowRight': () => history.forward() })
      }),
    []
  )
}
