import { useEffect, useEffectEvent } from 'react'
import { belongsElsewhere, isLetter } from './use-reading-caret.ts'

/** Does something when a letter is pressed by itself, outside fields and dialogs and with no words selected. */
export function useLetterKey(letter: string, act: () => void): void {
  const press = useEffectEvent((event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.repeat || !isLetter(event, letter) || belongsElsewhere(event)) return
    if (getSelection()?.isCollapsed === false) return // then letters are for what is selected
    event.preventDefault()
    act()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => press(event)
    addEventListener('keydown', listener)
    return () => removeEventListener('keydown', listener)
  }, [])
}
