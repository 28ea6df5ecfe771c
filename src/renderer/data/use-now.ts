import { useEffect, useState } from 'react'
import type { Moment } from '#domain/scheduling/study-day.ts'
import { useStore } from './store-context.ts'

/** In milliseconds. */
const worthDrawing = 1000

/**
 * The time to draw by, where that of `before` is drawn: the same while it is hardly another. A window that is shown the
 * first time is brought to the front too, and need not be drawn twice for that.
 */
export const renewed = (before: Moment, now: Moment): Moment =>
  Math.abs(now.at - before.at) < worthDrawing ? before : now

/**
 * The time, renewed every half minute and when the window comes back to the front: a study day may have turned, or a
 * learning card become due, while nobody touched anything.
 */
export function useNow(): Moment {
  const { clock } = useStore()
  const [now, setNow] = useState(clock)
  useEffect(() => {
    const renew = (): void => setNow((before) => renewed(before, clock()))
    const timer = setInterval(renew, 30_000)
    window.addEventListener('focus', renew)
    return () => {
      clearInterval(timer)
      window.removeEventListener('focus', renew)
    }
  }, [clock])
  return now
}
