import { expect, test } from 'vitest'
import { calendar, weekday } from '#domain/progress/calendar.ts'
import { dayNumber } from '../../fixtures/moments.ts'
import { daysAgo, today } from './days.ts'

test('a week begins on Monday', () => {
  expect(weekday(dayNumber('2026-07-20'))).toBe(0)
  expect(weekday(dayNumber('2026-07-26'))).toBe(6)
  expect(weekday(dayNumber('1970-01-01'))).toBe(3)
  expect(weekday(dayNumber('1969-12-29'))).toBe(0) // before the count of days began
})

test.each([0, 1, 2, 3, 4, 5, 6])('whole weeks are shown that end with the week of today, on weekday %i', (day) => {
  const now = dayNumber('2026-07-20') + day
  const shown = calendar(new Map(), now, 3)
  expect(shown).toHaveLength(21)
  expect(shown[0]?.day).toBe(dayNumber('2026-07-06'))
  expect(shown.at(-1)?.day).toBe(dayNumber('2026-07-26'))
  expect(shown.filter(({ future }) => future).map((shownDay) => shownDay.day)).toEqual(
    Array.from({ length: 6 - day }, (_, index) => now + 1 + index)
  )
})

const levelsOf = (days: Parameters<typeof daysAgo>[0]) =>
  new Map(calendar(daysAgo(days), today, 2).map(({ day, level }) => [today - day, level]))

test('days are set against the busiest one shown, by quarters', () => {
  const levels = levelsOf({
    0: { answers: 100 },
    1: { answers: 75 },
    2: { answers: 50 },
    3: { answers: 25 },
    4: { answers: 1 }
  })
  expect([0, 1, 2, 3, 4, 5].map((ago) => levels.get(ago))).toEqual([4, 3, 2, 1, 1, 0])
})

test('one answer above a quarter is a level more', () => {
  expect(levelsOf({ 0: { answers: 100 }, 1: { answers: 26 } }).get(1)).toBe(2)
})

test('a day of reading shows too, a section like five answers', () => {
  const levels = levelsOf({ 0: { answers: 20 }, 1: { sectionsRead: 4 }, 2: { sectionsRead: 1 } })
  expect([levels.get(0), levels.get(1), levels.get(2)]).toEqual([4, 4, 1])
})

test('a busy day that is not shown does not pale the others', () => {
  expect(levelsOf({ 0: { answers: 3 }, 40: { answers: 500 } }).get(0)).toBe(4)
})

test('each day carries what was done on it', () => {
  const day = calendar(daysAgo({ 1: { answers: 7, sectionsRead: 2 } }), today, 2).find(
    (shown) => shown.day === today - 1
  )
  expect(day).toMatchObject({ answers: 7, sectionsRead: 2, future: false })
})

test('a calendar of someone who has not begun is blank', () => {
  expect(calendar(new Map(), today, 2).every(({ level }) => level === 0)).toBe(true)
})
