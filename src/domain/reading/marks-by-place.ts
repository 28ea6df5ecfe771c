import type { ChapterSummary } from '../content/pack.ts'

/** Where something was marked: the chapter, the section it begins in, and how far into the chapter. */
type Placed = { readonly chapter: string; readonly section?: string | undefined; readonly start: number }

/** The marks of one section; without a title those that stand before the first, or in one that is gone. */
type MarkedSection<Mark> = { readonly title: string | undefined; readonly marks: readonly Mark[] }

/** The marks of one chapter; without a summary those of chapters that are gone. */
export type MarkedChapter<Mark> = {
  readonly chapter: ChapterSummary | undefined
  readonly sections: readonly MarkedSection<Mark>[]
}

/** Marks in the order in which they stand in the guide, under their chapters and sections. None is left out. */
export function marksByPlace<Mark extends Placed>(
  chapters: readonly ChapterSummary[],
  marks: readonly Mark[]
): readonly MarkedChapter<Mark>[] {
  const inOrder = marks.toSorted((one, other) => one.start - other.start)
  const known = new Set(chapters.map(({ id }) => id))
  const gone = inOrder.filter(({ chapter }) => !known.has(chapter))
  const found = chapters.map((chapter) => ({
    chapter,
    sections: sectionsOf(
      chapter,
      inOrder.filter((mark) => mark.chapter === chapter.id)
    )
  }))
  const all = [...found, { chapter: undefined, sections: [{ title: undefined, marks: gone }] }]
  return all
    .map(({ chapter, sections }) => ({ chapter, sections: sections.filter((section) => section.marks.length > 0) }))
    .filter(({ sections }) => sections.length > 0)
}

function sectionsOf<Mark extends Placed>(
  { sections }: ChapterSummary,
  marks: readonly Mark[]
): readonly MarkedSection<Mark>[] {
  const known = new Set(sections.map(({ id }) => id))
  const inNone = marks.filter(({ section }) => section === undefined || !known.has(section))
  return [
    { title: undefined, marks: inNone },
    ...sections.map(({ id, title }) => ({ title, marks: marks.filter(({ section }) => section === id) }))
  ]
}
