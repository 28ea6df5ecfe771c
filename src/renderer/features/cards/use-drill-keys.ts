import { useEffect, useLayoutEffect, useRef } from 'react'
import { type KeyBindingMap, tinykeys } from 'tinykeys'
import type { Rating } from '#domain/scheduling/schedule.ts'
import type { Drill } from './use-drill.ts'

/**
 * The keys of the drill. They are bound once and look at the drill as it was last drawn: bound anew after each
 * change, they would miss a key struck right after it.
 */
export function useDrillKeys(drill: Drill, more: MoreKeys): void {
  const latest = useRef({ ...drill, ...more })
  useLayoutEffect(() => {
    latest.current = { ...drill, ...more }
  })
  useEffect(() => {
    const rate = (rating: Rating) => (event: KeyboardEvent) => {
      if (!event.repeat) latest.current.rate(rating) // a key that is held down answers one card
    }
    return tinykeys(
      window,
      exceptOverIt({
        Space: (event) => {
          if (pressesSomething(event)) return
          event.preventDefault()
          if (latest.current.answerShown) latest.current.rate(3)
          else latest.current.showAnswer()
        },
        Digit1: rate(1),
        Digit2: rate(2),
        Digit3: rate(3),
        Digit4: rate(4),
        Numpad1: rate(1),
        Numpad2: rate(2),
        Numpad3: rate(3),
        Numpad4: rate(4),
        '$mod+KeyZ': (event) => {
          event.preventDefault()
          latest.current.undo()
        },
        KeyE: (event) => {
          event.preventDefault() // the letter would be typed into the editor
          latest.current.edit?.()
        },
        KeyO: () => latest.current.openSentence?.(),
        '-': () => latest.current.bury?.(),
        'Shift+@': () => latest.current.suspend?.(),
        '@': () => latest.current.suspend?.(), // on keyboards that write it by AltGr
        '.': (event) => {
          event.preventDefault()
          latest.current.menu?.()
        }
      })
    )
  }, [])
}

/** What more keys do, where there is something to do. */
type MoreKeys = {
  /** E */
  readonly edit: (() => void) | undefined
  /** O */
  readonly openSentence: (() => void) | undefined
  /** Hyphen */
  readonly bury?: () => void
  /** @ */
  readonly suspend?: () => void
  /** Full stop */
  readonly menu?: () => void
}

/** Leaves keys alone that go to what stands over the drill, such as the editor of cards or the menu of a card. */
const exceptOverIt = (keys: KeyBindingMap): KeyBindingMap =>
  Object.fromEntries(Object.entries(keys).map(([key, act]) => [key, (event) => isOverIt(event) || act(event)]))

const isOverIt = ({ target }: KeyboardEvent): boolean =>
  target instanceof Element && target.closest('[role=dialog], [role=menu]') !== null

/** Whether the key goes to a control of its own. */
const pressesSomething = (event: KeyboardEvent): boolean =>
  event.target instanceof Element && event.target.closest('button, a, input, select, textarea') !== null
