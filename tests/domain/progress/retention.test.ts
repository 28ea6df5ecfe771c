import { expect, test } from 'vitest'
import { retention } from '#domain/progress/retention.ts'
import { daysAgo, today } from './days.ts'

const days = daysAgo({
  0: { reviews: 10, remembered: 9 },
  6: { reviews: 10, remembered: 5 },
  7: { reviews: 80, remembered: 0 }
})

test('the share of reviews that were remembered is taken over the last days, today included', () => {
  expect(retention(days, today, 7)).toEqual({ reviews: 20, remembered: 14, rate: 0.7 })
  expect(retention(days, today, 1)).toEqual({ reviews: 10, remembered: 9, rate: 0.9 })
})

test('without a review there is no rate, not a rate of nothing', () => {
  expect(retention(daysAgo({ 0: { answers: 12, newCards: 12 } }), today, 7)).toEqual({
    reviews: 0,
    remembered: 0,
    rate: undefined
  })
})
