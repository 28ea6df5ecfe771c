import { useEffect, useEffectEvent, useRef, useState } from 'react'

/** A gap between two ticks that is longer than this was sleep: a hidden window still ticks once a minute. */
const asleep = 120_000

/** How often a running paper says that it is still there, in milliseconds. */
const beat = 30_000

/**
 * The clock of a paper. It counts by the machine's running time, which no change of date or time zone moves, and stands
 * still while the paper is paused, the app is closed, or the machine sleeps.
 * @param begin milliseconds for which it has run so far
 * @param minutes how long the paper may take
 */
export function usePaperClock({
  begin,
  minutes,
  running,
  onBeat,
  onUp,
  onSleep
}: {
  readonly begin: number
  readonly minutes: number
  readonly running: boolean
  /** Every half minute. */
  readonly onBeat: () => void
  /** Once, when the time is up. */
  readonly onUp: () => void
  /** When the machine has slept meanwhile: the clock stands where it stood before. */
  readonly onSleep: () => void
}): { /** Milliseconds, in whole seconds. */ readonly left: number; readonly elapsed: () => number } {
  const limit = minutes * 60_000
  const run = useRef({ before: begin, since: 0, tick: 0, beat: 0, up: false })
  const [left, setLeft] = useState(wholeSeconds(limit - begin))

  const elapsed = (): number => {
    const { before, since } = run.current
    return Math.min(limit, Math.round(running ? before + performance.now() - since : before))
  }

  const tick = useEffectEvent(() => {
    const now = performance.now()
    const gap = now - run.current.tick
    run.current.tick = now
    if (gap > asleep) {
      run.current.before -= gap
      setLeft(wholeSeconds(limit - elapsed()))
      return onSleep()
    }
    const gone = elapsed()
    setLeft(wholeSeconds(limit - gone))
    if (gone >= limit && !run.current.up) {
      run.current.up = true
      return onUp()
    }
    if (now - run.current.beat > beat) {
      run.current.beat = now
      onBeat()
    }
  })

  const stop = useEffectEvent(() => {
    run.current.before = Math.min(limit, run.current.before + performance.now() - run.current.since)
  })

  useEffect(() => {
    if (!running) return
    const now = performance.now()
    Object.assign(run.current, { since: now, tick: now, beat: now, up: false })
    tick()
    const timer = setInterval(tick, 250)
    return () => {
      clearInterval(timer)
      stop()
    }
  }, [running])

  return { left, elapsed }
}

/** Drawn anew once a second and no oftener. */
const wholeSeconds = (milliseconds: number): number => Math.max(0, Math.ceil(milliseconds / 1000) * 1000)
