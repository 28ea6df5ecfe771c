import { startTransition, useEffect, useState } from 'react'
import { afterPaint } from './after-paint.ts'

/**
 * Follows a value by a frame: a change is passed on when the frame that came with it has been painted. For what stands
 * beside a result and takes longer to draw than the result itself. `useDeferredValue` draws it after the result, but
 * often before the frame, which then waits for both.
 */
export function useAfterPaint<Value>(value: Value): Value {
  const [passedOn, passOn] = useState(value)
  useEffect(() => afterPaint(() => startTransition(() => passOn(() => value))), [value])
  return passedOn
}
