import type { ChapterSummary } from '#domain/content/pack.ts'
import type { Passage } from '#domain/journal/events.ts'
import type { MarkState } from '#domain/journal/kept-things.ts'
import { uuid } from '../../fixtures/events.ts'

/** Two chapters, of two sections each. */
export const chapters: readonly ChapterSummary[] = ['roles', 'phases'].map((id, index) => ({
  id,
  part: 'framework',
  number: index + 1,
  title: `All about ${id}`,
  summary: '',
  minutes: 2,
  sections: [
    { id: 'first', title: 'First things', minutes: 1 },
    { id: 'second', title: 'Second things', minutes: 1 }
  ]
}))

/** A mark of one word at the beginning of the first section, made at the time of its number, unless told otherwise. */
export function markNumber(
  number: number,
  { passage, ...rest }: Partial<Omit<MarkState, 'passage'>> & { readonly passage?: Partial<Passage> } = {}
): MarkState {
  return {
    mark: uuid(number),
    colour: 'yellow',
    note: '',
    at: number,
    ...rest,
    passage: {
      chapter: 'roles',
      section: 'first',
      quote: 'word',
      prefix: '',
      suffix: '',
      start: 0,
      end: 4,
      ...passage
    }
  }
}
