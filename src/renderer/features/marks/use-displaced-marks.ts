import { useEffect, useState } from 'react'
import { packFile } from '#data/pack.ts'
import type { ChapterSummary } from '#domain/content/pack.ts'
import type { Passage } from '#domain/journal/events.ts'
import type { MarkState } from '#domain/journal/kept-things.ts'
import { chapterText } from '#domain/reading/chapter-text.ts'
import { makePassage } from '#domain/reading/passage.ts'
import { locateOnce } from '#domain/reading/remembered-places.ts'
import { sectionAt } from '#domain/reading/section-at.ts'

/** A mark whose words an edited guide has changed, or no longer has. */
export type Displaced = {
  readonly mark: MarkState
  /** The words it stands on now; absent when nothing like its own could be found. */
  readonly now: Passage | undefined
}

/**
 * The marks that an edit of the guide has displaced. For that all chapters with marks are read, one after another and
 * when nothing else is to be done, so they come a moment after the screen.
 */
export function useDisplacedMarks(
  marks: ReadonlyMap<string, MarkState>,
  chapters: readonly ChapterSummary[]
): readonly Displaced[] {
  const [displaced, setDisplaced] = useState<readonly Displaced[]>([])
  useEffect(() => {
    const left = new AbortController()
    const look = async (): Promise<void> => {
      const found: Displaced[] = []
      for (const [chapter, own] of byChapter(marks)) {
        await idle()
        if (left.signal.aborted) return
        const known = chapters.some(({ id }) => id === chapter)
        // A chapter whose file is missing says so itself when it is opened, and its marks have lost nothing.
        const here = known
          ? await displacedIn(chapter, own).catch(() => [])
          : own.map((mark) => ({ mark, now: undefined }))
        found.push(...here)
      }
      if (!left.signal.aborted) setDisplaced(found)
    }
    void look()
    return () => left.abort()
  }, [marks, chapters])
  // Not those that have been removed or put elsewhere since.
  return displaced.filter(({ mark }) => marks.get(mark.mark)?.passage === mark.passage)
}

function byChapter(marks: ReadonlyMap<string, MarkState>): ReadonlyMap<string, readonly MarkState[]> {
  const chapters = new Map<string, MarkState[]>()
  for (const mark of marks.values()) {
    const own = chapters.get(mark.passage.chapter)
    if (own) own.push(mark)
    else chapters.set(mark.passage.chapter, [mark])
  }
  return chapters
}

async function displacedIn(chapter: string, marks: readonly MarkState[]): Promise<readonly Displaced[]> {
  const { body } = await packFile(`chapters/${chapter}.json`)
  const text = chapterText(body)
  const places = locateOnce(
    text,
    marks.map(({ passage }) => passage)
  )
  return marks.flatMap((mark, index) => {
    const place = places[index]
    if (place?.kind === 'lost') return [{ mark, now: undefined }]
    if (place?.kind !== 'approximate') return []
    const { start, end } = place
    return [{ mark, now: makePassage(text, { chapter, section: sectionAt(body, start), start, end }) }]
  })
}

const idle = (): Promise<void> => new Promise((resolve) => requestIdleCallback(() => resolve()))
