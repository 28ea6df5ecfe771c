import { expect, test } from 'vitest'
import { cardColumns, sortCards } from '#domain/browse/card-columns.ts'
import { answer, dueOnDay } from '#domain/scheduling/schedule.ts'
import { studyDay } from '#domain/scheduling/study-day.ts'
import { noon } from '../../fixtures/events.ts'
import { listedCard } from '../../fixtures/listed-card.ts'

const today = studyDay(noon)
const inReview = (days: number) =>
  dueOnDay('x', answer('x', undefined, { rating: 4, now: noon, retention: 0.9 }), today + days, noon)

const cards = [
  listedCard('new'),
  listedCard('late', { state: inReview(9), tags: ['b'] }),
  listedCard('soon', {
    state: { ...inReview(2), lapses: 3 },
    tags: ['a'],
    care: { card: 'soon', suspended: false, buriedOn: undefined, flag: 2 }
  })
]
const order = (...sorted: Parameters<typeof sortCards>) => sortCards(...sorted).map(({ id }) => id)

test('cards are sorted by what they are asked, either way', () => {
  expect(order(cards, 'question', 'up')).toEqual(['late', 'new', 'soon'])
  expect(order(cards, 'question', 'down')).toEqual(['soon', 'new', 'late'])
})

test('cards that have nothing in a column come last, whichever way', () => {
  expect(order(cards, 'due', 'up')).toEqual(['soon', 'late', 'new'])
  expect(order(cards, 'due', 'down')).toEqual(['late', 'soon', 'new'])
  expect(order(cards, 'flag', 'up')).toEqual(['soon', 'new', 'late'])
  expect(order(cards, 'tags', 'down')).toEqual(['late', 'soon', 'new'])
})

test.each(cardColumns)('cards that are alike by %s stay in their order', (column) => {
  const alike = ['one', 'two', 'three'].map((id) => listedCard(id, { ask: 'same' }))
  expect(order(alike, column, 'up')).toEqual(['one', 'two', 'three'])
  expect(order(alike, column, 'down')).toEqual(['one', 'two', 'three'])
})
