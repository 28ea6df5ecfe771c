import { useEffect, useLayoutEffect, useRef } from 'react'
import { tinykeys } from 'tinykeys'

/** What the keys of a question do. */
type Keys = {
  /** 1 to 8 */
  readonly digit: (digit: number) => void
  /** F */
  readonly flag: () => void
  /** N and P, in a paper */
  readonly next?: () => void
  readonly previous?: () => void
}

/** The keys of a question. Bound once; they look at the question as it was last drawn. */
export function useExamKeys(keys: Keys): void {
  const latest = useRef(keys)
  useLayoutEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    const digits = Array.from({ length: 8 }, (_, index) => index + 1)
    const unlessTyping = (act: () => void) => (event: KeyboardEvent) => {
      if (!isOverIt(event) && !event.repeat) act()
    }
    return tinykeys(window, {
      ...Object.fromEntries(
        digits.flatMap((digit) => {
          const act = unlessTyping(() => latest.current.digit(digit))
          return [
            [`Digit${digit}`, act],
            [`Numpad${digit}`, act]
          ]
        })
      ),
      KeyF: unlessTyping(() => latest.current.flag()),
      KeyN: unlessTyping(() => latest.current.next?.()),
      KeyP: unlessTyping(() => latest.current.previous?.())
    })
  }, [])
}

const isOverIt = ({ target }: KeyboardEvent): boolean =>
  target instanceof Element && target.closest('[role=dialog], select, textarea') !== null
