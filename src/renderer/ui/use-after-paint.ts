import { startTransition, useEffect, useState } from 'react'

/**
 * Follows a value by a frame: a change is passed on when the frame that came with it has been painted. For what stands
 * beside a result and takes longer to draw than the result itself. `useDeferredValue` draws it after the result, but
 * often before the frame, which then waits for both.
 */
export function useAfterPaint<Value>(value: Value): Value {
  const [passedOn, passOn] = useState(value)
  useEffect(() => {
    let task: ReturnType<typeof setTimeout> | undefined
    // A task that begins within a frame runs when that frame has gone through style, layout and paint.
    const frame = requestAnimationFrame(() => {
      task = setTimeout(() => startTransition(() => passOn(value)))
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(task)
    }
  }, [value])
  return passedOn
}
