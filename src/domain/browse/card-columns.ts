import type { ListedCard } from './browsed-card.ts'

/** What the browser can show of a card, in the order it stands in. */
export const cardColumns = [
  'question',
  'deck',
  'due',
  'interval',
  'stability',
  'difficulty',
  'lapses',
  'answers',
  'flag',
  'tags'
] as const

export type CardColumn = (typeof cardColumns)[number]

type Key = string | number | undefined

/** What a column is sorted by. Undefined where a card has nothing in it: such cards come last, whichever way. */
const keys: Readonly<Record<CardColumn, (card: ListedCard) => Key>> = {
  question: ({ ask }) => ask,
  deck: ({ deck }) => deck,
  due: ({ state }) => state && (state.due.kind === 'day' ? state.due.day : state.lastDay),
  interval: ({ state }) => state?.interval,
  stability: ({ state }) => state?.stability,
  difficulty: ({ state }) => state?.difficulty,
  lapses: ({ state }) => state?.lapses,
  answers: ({ state }) => state?.answers,
  flag: ({ care }) => (care?.flag === 0 ? undefined : care?.flag),
  tags: ({ tags }) => (tags.length > 0 ? tags.join(', ') : undefined)
}

/** Cards in the order of a column; those that are alike in it stay in the order they come in. */
export function sortCards(cards: readonly ListedCard[], column: CardColumn, way: 'up' | 'down'): readonly ListedCard[] {
  const key = keys[column]
  const turn = way === 'up' ? 1 : -1
  return cards
    .map((card) => ({ card, key: key(card) }))
    .sort((one, other) => compare(one.key, other.key, turn))
    .map(({ card }) => card)
}

function compare(one: Key, other: Key, turn: number): number {
  if (one === other) return 0
  if (one === undefined) return 1
  if (other === undefined) return -1
  return (one < other ? -1 : 1) * turn
}
