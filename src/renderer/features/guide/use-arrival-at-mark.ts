import { useEffect, useRef } from 'react'
import { useSearchParams } from 'wouter'
import { goToMark } from './go-to-mark.ts'
import type { ChapterMarks } from './use-marks.ts'

/** Leads to the mark that the address names (`?mark=…`), once for each time it comes to be named. */
export function useArrivalAtMark(marks: ChapterMarks): void {
  const [search] = useSearchParams()
  const wanted = search.get('mark') ?? undefined
  const arrived = useRef<string>(undefined)
  useEffect(() => {
    if (wanted === arrived.current) return
    const placed = marks.placed.find(({ mark }) => mark.mark === wanted)
    if (wanted !== undefined && !placed) return
    arrived.current = wanted
    if (placed) goToMark(marks, placed)
  }, [wanted, marks])
}
