import { expect, test } from 'vitest'
import type { JournalEvent } from '#domain/journal/events.ts'
import { cardHistory } from '#domain/progress/card-history.ts'
import { studyDay } from '#domain/scheduling/study-day.ts'
import { noon } from '../../fixtures/events.ts'

const day = 24 * 60 * 60_000
const envelope = (days: number) => ({
  id: `00000000-0000-7000-8000-${String(days).padStart(12, '0')}`,
  device: '00000000-0000-4000-8000-000000000000',
  ...noon,
  at: noon.at + days * day
})
const answered = (days: number, rating: 1 | 2 | 3 | 4, interval?: number): JournalEvent => ({
  ...envelope(days),
  kind: 'card-answered',
  card: 'a',
  rating,
  was: 'review',
  took: 1000,
  retention: 0.9,
  ...(interval !== undefined && { interval })
})

test('each answer stands with the recall that was expected before it', () => {
  const history = cardHistory([answered(0, 4), answered(8, 3), answered(60, 1)])
  expect(history.map(({ rating }) => rating)).toEqual([4, 3, 1])
  expect(history.map(({ day: on }) => on - studyDay(noon))).toEqual([0, 8, 60])
  expect(history[0]?.expected).toBeUndefined()
  expect(history[1]?.expected).toBeCloseTo(0.9025, 3) // the published value for Easy at its due date
  expect(history[2]?.expected).toBeLessThan(0.92)
  expect(history[2]?.after?.lapses).toBe(1)
})

test('a move to a quieter day, a chosen day and a fresh start show as such', () => {
  const history = cardHistory([
    answered(0, 4, 9),
    { ...envelope(1), kind: 'card-due-set', card: 'a', day: studyDay(noon) + 30 },
    { ...envelope(2), kind: 'card-forgotten', card: 'a' },
    { ...envelope(3), kind: 'card-suspended', card: 'a' }
  ])
  expect(history.map(({ kind, moved }) => [kind, moved])).toEqual([
    ['answered', true],
    ['due-set', false],
    ['forgotten', false]
  ])
  expect(history[0]?.after?.interval).toBe(9)
  expect(history[1]?.after?.due).toEqual({ kind: 'day', day: studyDay(noon) + 30 })
  expect(history[2]?.after).toBeUndefined()
})
