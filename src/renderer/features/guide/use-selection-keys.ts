import { useEffect, useEffectEvent } from 'react'
import { type MarkColour, markColours } from '#domain/journal/mark-colours.ts'
import { isLetter } from './use-reading-caret.ts'

/** What the keys do while words are selected, or while the caret stands in the text. */
export type SelectionKeys = {
  /** Whether words are selected that can be marked. */
  readonly isSelected: () => boolean
  readonly colour: (colour: MarkColour) => void
  readonly note: () => void
  readonly card: () => void
  /** Goes to the toolbar, once for each selection: from there the tab key goes on as ever. Says whether it did. */
  readonly enterToolbar: () => boolean
  /** Opens the mark that the caret stands in. Says whether there is one. */
  readonly openHere: () => boolean
}

/** 1 to 4 colour the selected words, N writes a note, C a card, Tab goes to the toolbar; Enter opens a mark. */
export function useSelectionKeys(keys: SelectionKeys): void {
  const press = useEffectEvent((event: KeyboardEvent): void => {
    if (event.defaultPrevented || isWithin(event, 'input, textarea, select, [role=dialog]')) return
    const done = keys.isSelected() ? withSelection(event, keys) : atCaret(event, keys)
    if (done) event.preventDefault()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => press(event)
    addEventListener('keydown', listener)
    return () => removeEventListener('keydown', listener)
  }, [])
}

const isWithin = ({ target }: Event, selector: string): boolean =>
  target instanceof Element && target.closest(selector) !== null

const atCaret = (event: KeyboardEvent, { openHere }: SelectionKeys): boolean =>
  event.key === 'Enter' && !isWithin(event, 'a, button, summary') && openHere()

function withSelection(event: KeyboardEvent, keys: SelectionKeys): boolean {
  const { code, key, shiftKey, ctrlKey, altKey, metaKey } = event
  if (ctrlKey || altKey || metaKey) return false
  const colour = markColours[Number(/^(?:Digit|Numpad)([1-4])$/.exec(code)?.[1]) - 1]
  if (colour) keys.colour(colour)
  else if (isLetter(event, 'n')) keys.note()
  else if (isLetter(event, 'c')) keys.card()
  else if (key === 'Tab' && !shiftKey) return keys.enterToolbar()
  else return false
  return true
}
