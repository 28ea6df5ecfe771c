import type { ChapterSummary } from '../content/pack.ts'

/**
 * What a section of a chapter is worth to somebody who has to leave some out, 0 to 1. The chapter about the level comes
 * first, then the framework, which the exam asks most about. Who offers courses and which certifications there are can
 * be read after the exam.
 * @param ownChapter the chapter about the level that is prepared for
 */
export function sectionWorth(
  { id, part }: Pick<ChapterSummary, 'id' | 'part'>,
  ownChapter: string | undefined
): number {
  if (id === ownChapter) return 0.8
  if (part === 'framework') return 0.65
  return part === 'certification' ? 0.3 : 0.5
}
