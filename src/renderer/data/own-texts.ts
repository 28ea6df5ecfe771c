import { plainSides } from '#domain/browse/plain-words.ts'
import type { ChapterSummary } from '#domain/content/pack.ts'
import type { CardFace, Passage } from '#domain/journal/events.ts'
import type { TextDocument } from '#domain/search/text-search.ts'
import type { Progress } from './progress.ts'

/** All that the learner made, as the search finds it: marks with their notes, cards of their own, bookmarks. */
export const ownTexts = (
  { mark, own, bookmark }: Pick<Progress, 'mark' | 'own' | 'bookmark'>,
  chapters: readonly ChapterSummary[]
): readonly TextDocument[] => [
  ...[...mark.values()].map(
    ({ mark: id, passage, note }): TextDocument => ({
      id,
      kind: 'mark',
      title: note,
      text: passage.quote,
      place: placeOf(passage, chapters),
      address: `/guide/${passage.chapter}?mark=${id}${passage.section ? `#${passage.section}` : ''}`
    })
  ),
  ...[...own.values()]
    .filter(({ trashed }) => !trashed)
    .map(
      ({ card, face, tags }): TextDocument => ({
        id: card,
        kind: 'own-card',
        ...sidesOf(face),
        place: ['My cards', ...tags].join(' · '),
        address: `/cards/own#${card}`
      })
    ),
  ...[...bookmark.values()].map(
    ({ address, title }): TextDocument => ({
      id: `bookmark ${address}`,
      kind: 'bookmark',
      title,
      text: '',
      place: 'Bookmark',
      address
    })
  )
]

function sidesOf(face: CardFace): Pick<TextDocument, 'title' | 'text'> {
  const { ask, answer } = plainSides(face)
  return face.kind === 'basic' ? { title: ask, text: answer } : { title: answer, text: '' }
}

function placeOf(passage: Passage, chapters: readonly ChapterSummary[]): string {
  const chapter = chapters.find(({ id }) => id === passage.chapter)
  const section = chapter?.sections.find(({ id }) => id === passage.section)
  return [chapter?.title ?? passage.chapter, section?.title].filter(Boolean).join(' › ')
}
