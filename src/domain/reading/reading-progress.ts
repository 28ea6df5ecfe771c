import type { ChapterSummary } from '../content/pack.ts'
import type { PlaceState, SectionState } from '../journal/projections.ts'

export const sectionAddress = (chapter: string, section: string): string => `${chapter}#${section}`

/** How far a chapter has been read. */
export type ChapterProgress = {
  readonly read: number
  readonly sections: number
  /** Share of its sections' reading time, 0 to 1. */
  readonly share: number
  readonly minutesLeft: number
}

export function chapterProgress(chapter: ChapterSummary, read: ReadonlyMap<string, SectionState>): ChapterProgress {
  const done = chapter.sections.filter(({ id }) => read.has(sectionAddress(chapter.id, id)))
  const minutes = (sections: ChapterSummary['sections']): number =>
    sections.reduce((sum, section) => sum + section.minutes, 0)
  const all = minutes(chapter.sections)
  return {
    read: done.length,
    sections: chapter.sections.length,
    share: all > 0 ? minutes(done) / all : 0,
    minutesLeft: Math.max(0, all - minutes(done))
  }
}

/**
 * Where to read on: the chapter left last, unless it is finished; then the first that is not.
 * Undefined when everything has been read.
 */
export function readOn(
  chapters: readonly ChapterSummary[],
  read: ReadonlyMap<string, SectionState>,
  places: ReadonlyMap<string, PlaceState>
): ChapterSummary | undefined {
  const unfinished = chapters.filter((chapter) => chapterProgress(chapter, read).share < 1)
  const left = [...places.values()].sort((one, other) => other.at - one.at)[0]
  const last = chapters.findIndex(({ id }) => id === left?.chapter)
  return unfinished.find(({ number }) => number > last) ?? unfinished[0]
}
