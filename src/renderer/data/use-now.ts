import { useEffect, useState } from 'react'
import type { Moment } from '#domain/scheduling/study-day.ts'
import { useStore } from './store-context.ts'

/** In milliseconds. */
const worthDrawing = 1000

const later = (now: Moment, before: Moment): Moment => (Math.abs(now.at - before.at) < worthDrawing ? before : now)

/**
 * The time, renewed every half minute and when the window comes back to the front: a study day may have turned, or a
 * learning card become due, while nobody touched anything.
 */
export function useNow(): Moment {
  const { clock } = useStore()
  const [now, setNow] = useState(clock)
  useEffect(() => {
    // A window that is shown the first time is brought to the front too, and need not be drawn twice for that.
    const renew = (): void => setNow((before) => later(clock(), before))
    const timer = setInterval(renew, 30_000)
    window.addEventListener('focus', renew)
    return () => {
      clearInterval(timer)
      window.removeEventListener('focus', renew)
    }
  }, [clock])
  return now
}
