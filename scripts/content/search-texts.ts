import type { Element, ElementContent, Root } from 'hast'
import { toText } from 'hast-util-to-text'
import type { Card, ChapterSummary, DeckSummary } from '../../src/domain/content/pack.ts'
import { domainNames } from '../../src/domain/exam/domains.ts'
import type { Item, Template } from '../../src/domain/exam/item.ts'
import type { TextDocument } from '../../src/domain/search/text-search.ts'
import type { CompiledChapter } from './chapters.ts'

/** Every paragraph of the guide, every card and every question, as the search finds them. */
export const searchTexts = (
  chapters: readonly CompiledChapter[],
  decks: readonly DeckSummary[],
  cards: readonly Card[],
  questions: readonly (Item | Template)[]
): readonly TextDocument[] => [
  ...chapters.flatMap(({ summary, chapter }) => paragraphsOf(summary, chapter.body)),
  ...cards.map((card) => cardText(card, decks.find(({ id }) => id === card.deck)?.title ?? '')),
  ...questions.map(questionText)
]

type Place = { readonly title: string; readonly section: string | undefined }

/** Each block of a chapter: a paragraph, a list, a table. A heading is found by itself and by what stands under it. */
function paragraphsOf(chapter: ChapterSummary, body: Root): readonly TextDocument[] {
  let under: Place = { title: '', section: undefined }
  const opening = text(chapter, under, 0, { title: chapter.title, text: chapter.summary, place: 'Guide' })
  const blocks = blocksOf(body.children.filter((node) => node.type === 'element')).flatMap((block) => {
    const number = Number(block.properties['dataBlock'])
    const words = plain(block)
    if (!/^h[2-4]$/.test(block.tagName)) return words ? [text(chapter, under, number, { title: '', text: words })] : []
    if (block.tagName === 'h2')
      under = { title: words, section: chapter.sections.find(({ title }) => title === words)?.id }
    return [text(chapter, under, number, { title: words, text: '', place: chapter.title })]
  })
  return [opening, ...blocks]
}

const blocksOf = (elements: readonly Element[]): readonly Element[] =>
  elements.flatMap((element) =>
    element.tagName === 'section' ? element.children.filter((node) => node.type === 'element') : [element]
  )

const text = (chapter: ChapterSummary, under: Place, block: number, words: Partial<TextDocument>): TextDocument => ({
  id: words.place === 'Guide' ? chapter.id : `${chapter.id}/${block}`,
  kind: 'paragraph',
  title: '',
  text: '',
  place: under.title ? `${chapter.title} › ${under.title}` : chapter.title,
  address:
    words.place === 'Guide'
      ? `/guide/${chapter.id}`
      : `/guide/${chapter.id}?block=${block}${under.section ? `#${under.section}` : ''}`,
  ...words
})

const cardText = (card: Card, deck: string): TextDocument => ({
  id: card.id,
  kind: 'card',
  title: plain({ type: 'element', tagName: 'p', properties: {}, children: [...card.ask] }),
  text: plain({ type: 'element', tagName: 'p', properties: {}, children: [...card.answer] }),
  place: deck,
  address: `/cards/${card.deck}#${card.id}`
})

/**
 * A question is found by what it asks and by nothing else. Its options and reasons stay out: whoever comes upon it by
 * the words of an answer has been told the answer, and what the reasons teach stands in the guide and on the cards.
 */
const questionText = ({ id, stem, tags }: Item | Template): TextDocument => ({
  id,
  kind: 'question',
  title: '',
  text: stem.replaceAll(/\{[^}]*\}/g, '…'), // the numbers of a computed one are drawn when it is asked
  place: domainNames[tags.domain],
  address: `/exam/practice?question=${encodeURIComponent(id)}`
})

/** Without drawings, whose labels out of their place say nothing. */
const plain = (element: Element): string => toText(withoutDrawings(element)).replaceAll(/\s+/g, ' ').trim()

const withoutDrawings = (element: Element): Element => ({
  ...element,
  children: element.children
    .filter((child) => child.type !== 'element' || child.tagName !== 'svg')
    .map((child): ElementContent => (child.type === 'element' ? withoutDrawings(child) : child))
})
