import { useEffect, useState } from 'react'
import type { Moment } from '#domain/scheduling/study-day.ts'
import { useStore } from './store-context.ts'

/**
 * The time, renewed every half minute and when the window comes back to the front: a study day may have turned, or a
 * learning card become due, while nobody touched anything.
 */
export function useNow(): Moment {
  const { clock } = useStore()
  const [now, setNow] = useState(clock)
  useEffect(() => {
    const renew = (): void => setNow(clock())
    const timer = setInterval(renew, 30_000)
    window.addEventListener('focus', renew)
    return () => {
      clearInterval(timer)
      window.removeEventListener('focus', renew)
    }
  }, [clock])
  return now
}
