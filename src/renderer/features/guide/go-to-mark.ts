import { rangeOf, type Span } from './article-text.ts'
import { goToPlace } from './on-screen.ts'
import type { ChapterMarks } from './use-marks.ts'
import { pointOut } from './use-painted-marks.ts'

/** Leads to the words of a mark. */
export function goToMark({ text }: ChapterMarks, span: Span): void {
  const range = text && rangeOf(text, span)
  if (!range) return
  goToPlace(range)
  pointOut(text, span)
}
