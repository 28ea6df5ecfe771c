import { useEffect, useState } from 'react'

/**
 * Whether the minutes of a session are over. The card at hand is not taken away: whoever asks looks when the next one
 * is to come.
 * @param minutes 0 for a session without an end
 */
export function useTimeIsUp(minutes: number): boolean {
  const [over, setOver] = useState(false)
  useEffect(() => {
    if (minutes === 0) return
    const timer = setTimeout(() => setOver(true), minutes * 60_000)
    return () => clearTimeout(timer)
  }, [minutes])
  return over
}

/**
 * The card on the table: once the session has ended, the one that lay there, until it is answered.
 * @param answered answers given so far
 */
export function useUnlessEnded(card: string | undefined, answered: number, ended: boolean): string | undefined {
  const [atEnd, setAtEnd] = useState<number>()
  if (ended && atEnd === undefined) setAtEnd(answered)
  return atEnd !== undefined && answered !== atEnd ? undefined : card
}
