import { useEffect, useRef } from 'react'
import { useSearchParams } from 'wouter'
import { useProgress } from '#data/store-context.ts'
import { locateOnce } from '#domain/reading/remembered-places.ts'
import { goToMark } from './go-to-mark.ts'
import type { ChapterMarks } from './use-marks.ts'

/**
 * Leads to the passage from which a card was made that the address names (`?card=…`), once for each time it comes to be
 * named. A passage whose words have gone leaves one at the section that the address names as well.
 */
export function useArrivalAtCard(marks: ChapterMarks): void {
  const { own } = useProgress()
  const [search] = useSearchParams()
  const wanted = search.get('card') ?? undefined
  const arrived = useRef<string>(undefined)
  useEffect(() => {
    if (wanted === arrived.current || !marks.text) return
    arrived.current = wanted
    const passage = own.get(wanted ?? '')?.passage
    const [place] = passage ? locateOnce(marks.text.text, [passage]) : []
    if (place && place.kind !== 'lost') goToMark(marks, place)
  }, [wanted, own, marks])
}
