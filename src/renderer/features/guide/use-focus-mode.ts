import { useEffect, useSyncExternalStore } from 'react'
import { useLetterKey } from './use-letter-key.ts'
import { belongsElsewhere } from './use-reading-caret.ts'

/**
 * Nothing but the text: rail, contents and outline are put away until `F` or Escape, or until the guide is left. A
 * state of the window and no setting, because whoever starts the app wants to see where they can go.
 */
export function useFocusMode(): { readonly on: boolean; readonly toggle: () => void } {
  const on = useSyncExternalStore(subscribe, isOn)
  useLetterKey('f', toggle)
  useEffect(() => {
    if (!on) return
    const listen = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented && !belongsElsewhere(event)) turn(false)
    }
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [on])
  useEffect(() => () => leaveUnlessReading(), [])
  return { on, toggle }
}

const root = document.documentElement
const isOn = (): boolean => root.dataset['focus'] === 'text'
const toggle = (): void => turn(!isOn())

function turn(on: boolean): void {
  if (on) root.dataset['focus'] = 'text'
  else delete root.dataset['focus']
}

/** From one chapter to the next the focus stays. */
function leaveUnlessReading(): void {
  setTimeout(() => {
    if (!document.querySelector('article [data-block]')) turn(false)
  })
}

function subscribe(listener: () => void): () => void {
  const observer = new MutationObserver(listener)
  observer.observe(root, { attributeFilter: ['data-focus'] })
  return () => observer.disconnect()
}
