import { type ReactNode, use, useMemo } from 'react'
import { v7 as newId } from 'uuid'
import { ownCardsInOrder, ownDeckId } from '#domain/content/own-deck.ts'
import type { Inline } from '#domain/content/pack.ts'
import type { CardFace, Passage } from '#domain/journal/events.ts'
import type { OwnCardState } from '#domain/journal/kept-things.ts'
import { beginningOf } from '#domain/reading/mark-words.ts'
import { loadedMarkdown, loadMarkdown, type Markdown } from './markdown.ts'
import { useProgress } from './store-context.ts'

/** A card of the learner's own, as it is drawn. */
export type OwnCard = {
  readonly id: string
  /** How its question begins, in plain words. */
  readonly beginning: string
  /** The line over the question. */
  readonly topic: string
  /** The two sides. They may be blocks, unlike those of the study material. */
  readonly ask: Inline
  readonly answer: Inline
  /** The passage of the guide it was made from. */
  readonly passage: Passage | undefined
}

/** The id of a card that is about to be written. */
export const newOwnCardId = (): string => `${ownDeckId}.${newId()}`

/** Letters that are enough to know a card by. */
const knownBy = 160

const drawn = new WeakMap<OwnCardState, OwnCard>()

/** A card's text as trees. They are kept: a screen is drawn far more often than a card is written. */
export function drawOwnCard(state: OwnCardState, markdown: Markdown): OwnCard {
  const known = drawn.get(state)
  if (known) return known
  const { card: id, tags, passage } = state
  const { ask, answer } = sidesOf(state.face, markdown)
  const topic = tags.join(' · ') || 'My cards'
  const made: OwnCard = { id, beginning: beginningOf(wordsOf(ask), knownBy), topic, ask, answer, passage }
  drawn.set(state, made)
  return made
}

/** The words of a tree, with those that stand for images and without those that only a screen reader says. */
export const wordsOf = (tree: Inline): string =>
  tree
    .map((node) => {
      if (node.type === 'text') return node.value
      if (node.type === 'element' && node.tagName === 'img') return node.properties['alt'] ?? ''
      return node.type === 'element' && !node.properties['className'] ? wordsOf(node.children) : ''
    })
    .join('')

/** What a card asks and answers, as trees. */
export function sidesOf(face: CardFace, { treeOf, clozeOf }: Markdown): Pick<OwnCard, 'ask' | 'answer'> {
  if (face.kind === 'basic') return { ask: treeOf(face.ask), answer: treeOf(face.answer) }
  const { ask, answer } = clozeOf(face.text)
  return { ask, answer }
}

/**
 * Holds its children back until the learner's own cards can be drawn, where there are any. A component of its own, for
 * the reason given at `Needed`.
 */
export function NeededForOwnCards({ children }: { readonly children: ReactNode }) {
  const { own } = useProgress()
  if (own.size > 0 && !loadedMarkdown()) use(loadMarkdown())
  return children
}

/** One of the learner's own cards. Stands under `NeededForOwnCards`. */
export function useOwnCard(id: string | undefined): OwnCard | undefined {
  const { own } = useProgress()
  const state = id === undefined ? undefined : own.get(id)
  const markdown = loadedMarkdown()
  return state && markdown && drawOwnCard(state, markdown)
}

/** All of them in the order they were written, in the trash or out of it. Stands under `NeededForOwnCards`. */
export function useOwnCards(trashed: boolean): readonly OwnCard[] {
  const { own } = useProgress()
  return useMemo(() => {
    const markdown = loadedMarkdown()
    if (!markdown) return []
    return ownCardsInOrder(own.values(), trashed).map((state) => drawOwnCard(state, markdown))
  }, [own, trashed])
}
