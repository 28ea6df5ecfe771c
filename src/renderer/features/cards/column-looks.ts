import type { ListedCard } from '#domain/browse/browsed-card.ts'
import type { CardColumn } from '#domain/browse/card-columns.ts'
import { count } from '#ui/words.ts'
import { dueWords } from './due-words.ts'
import { flagNames } from './use-card-acts.ts'

type Look = {
  readonly name: string
  /** In rem. The question takes what is left, and this at least. */
  readonly width: number
  /** @param today study day */
  readonly words: (card: ListedCard, today: number) => string
}

const rounded = (value: number): string => value.toLocaleString('en-GB', { maximumSignificantDigits: 3 })

/** How each column of the browser is headed, how wide it is, and what it says of a card. */
export const columnLooks: Readonly<Record<CardColumn, Look>> = {
  question: { name: 'Question', width: 13, words: ({ question }) => question },
  deck: { name: 'Deck', width: 8, words: ({ deckTitle }) => deckTitle },
  due: { name: 'Comes back', width: 7, words: comesBack },
  interval: {
    name: 'Interval',
    width: 5.5,
    words: ({ state }) => (state && state.interval > 0 ? count(state.interval, 'day') : '')
  },
  stability: { name: 'Stability', width: 6, words: ({ state }) => (state ? `${rounded(state.stability)} d` : '') },
  difficulty: { name: 'Difficulty', width: 6, words: ({ state }) => (state ? state.difficulty.toFixed(1) : '') },
  lapses: { name: 'Lapses', width: 5, words: ({ state }) => (state ? String(state.lapses) : '') },
  answers: { name: 'Answers', width: 5.5, words: ({ state }) => (state ? String(state.answers) : '') },
  flag: { name: 'Flag', width: 4, words: ({ care }) => (care && care.flag > 0 ? (flagNames[care.flag] ?? '') : '') },
  tags: { name: 'Tags', width: 9, words: ({ tagNames }) => tagNames.join(', ') }
}

function comesBack({ care, state }: ListedCard, today: number): string {
  if (care?.suspended) return 'Suspended'
  return care?.buriedOn === today ? 'Put off' : dueWords(state, today)
}
