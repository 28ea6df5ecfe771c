import { imagesIn } from '#domain/content/card-image.ts'
import { ownCardsInOrder, ownDeck } from '#domain/content/own-deck.ts'
import type { CardsFile, PackIndex } from '#domain/content/pack.ts'
import type { TravelMedia } from '#domain/exchange/collection.ts'
import type { Packed } from '#domain/exchange/pack-up.ts'
import type { CardFace, JournalEvent } from '#domain/journal/events.ts'
import { fold, voidedIds } from '#domain/journal/fold.ts'
import type { OwnCardState } from '#domain/journal/kept-things.ts'
import type { ImageFolder } from '../images/image-folder.ts'
import { htmlOf, markdownToHtml, wordsOf } from './card-html.ts'

/** The study material, as far as cards go. */
export type Material = Pick<PackIndex, 'decks'> & CardsFile

/** The deck that all go under in other programs, so that they stand together there. */
const root = 'FinOps Study Companion'

/** The learner's own cards, without those in the trash. */
export function ownCards(events: readonly JournalEvent[]): readonly OwnCardState[] {
  const voided = voidedIds(events)
  const byCard = new Map<string, JournalEvent[]>()
  for (const event of events) {
    if (event.kind !== 'card-written' && event.kind !== 'card-trashed' && event.kind !== 'card-restored') continue
    byCard.set(event.card, [...(byCard.get(event.card) ?? []), event])
  }
  const states = [...byCard.values()].map((own) => fold('own', own, voided)).filter((state) => state !== undefined)
  return ownCardsInOrder(states, false)
}

/**
 * Cards with their faces as HTML. All of it is put together here and not in the page: the journal is at hand, the
 * material lies beside the page's own files, and so nothing has to be sent across but which cards are wanted.
 * @param now milliseconds since 1970: the material is as new as the moment it is asked for
 */
export function packedCards(
  whose: 'all' | 'own',
  { decks, cards }: Material,
  own: readonly OwnCardState[],
  now: number
): readonly Packed[] {
  const mine = own.map(
    ({ card, face, tags, changedAt }): Packed => ({
      id: card,
      deck: `${root}::${ownDeck([]).title}`,
      tags,
      changedAt,
      face:
        face.kind === 'basic'
          ? { kind: 'basic', ask: markdownToHtml(face.ask), answer: markdownToHtml(face.answer) }
          : { kind: 'cloze', text: markdownToHtml(face.text), extra: '' }
    })
  )
  if (whose === 'own') return mine
  const byId = new Map(cards.map((card) => [card.id, card]))
  const taught = decks.flatMap(({ title, cards: ids }) =>
    ids.flatMap(([id]): readonly Packed[] => {
      const card = byId.get(id)
      if (!card) return []
      const face = { kind: 'basic', ask: htmlOf(card.ask), answer: htmlOf(card.answer) } as const
      return [{ id, deck: `${root}::${title}`, tags: [], changedAt: now, face }]
    })
  )
  return [...mine, ...taught]
}

/** The images of cards that go out, and how many of them are missing here. */
export async function packedImages(
  own: readonly OwnCardState[],
  folder: Pick<ImageFolder, 'read'>
): Promise<{ readonly media: readonly TravelMedia[]; readonly missing: number }> {
  const names = imagesOf(own)
  const media: TravelMedia[] = []
  for (const name of names) {
    const bytes = await folder.read(name)
    if (bytes) media.push({ name, bytes })
  }
  return { media, missing: names.size - media.length }
}

/** How many images of cards are not here. */
export async function missingImages(own: readonly OwnCardState[], folder: Pick<ImageFolder, 'read'>): Promise<number> {
  let missing = 0
  for (const name of imagesOf(own)) if (!(await folder.read(name))) missing++
  return missing
}

const imagesOf = (own: readonly OwnCardState[]): ReadonlySet<string> =>
  new Set(own.flatMap(({ face }) => Object.values(sides(face)).flatMap(imagesIn)))

/** One row of a table of cards. */
export type CardRow = {
  readonly Question: string
  readonly Answer: string
  readonly Tags: string
  readonly Deck: string
}

/** Cards as rows of words: the learner's own as they wrote them, the material without its marks. */
export function cardRows(
  whose: 'all' | 'own',
  { decks, cards }: Material,
  own: readonly OwnCardState[]
): readonly CardRow[] {
  const mine = own.map(({ face, tags }) => ({ ...sides(face), Tags: tags.join(', '), Deck: ownDeck([]).title }))
  if (whose === 'own') return mine
  const titles = new Map(decks.map(({ id, title }) => [id, title]))
  const taught = cards.map(({ deck, ask, answer }) => ({
    Question: wordsOf(ask),
    Answer: wordsOf(answer),
    Tags: '',
    Deck: titles.get(deck) ?? deck
  }))
  return [...mine, ...taught]
}

const sides = (face: CardFace): Pick<CardRow, 'Question' | 'Answer'> =>
  face.kind === 'basic' ? { Question: face.ask, Answer: face.answer } : { Question: face.text, Answer: '' }
