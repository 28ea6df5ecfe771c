import { expect, test } from 'vitest'
import { streak, studied } from '#domain/progress/streak.ts'
import { daysAgo, today } from './days.ts'

const answered = { answers: 1 }
const read = { sectionsRead: 1 }

test('days of study in a row count up to today', () => {
  expect(streak(daysAgo({ 0: answered, 1: answered, 2: answered }), today)).toBe(3)
})

test('a day that is not over yet does not break the row', () => {
  expect(streak(daysAgo({ 1: answered, 2: answered }), today)).toBe(2)
})

test('a day left out breaks the row, even when today was used', () => {
  expect(streak(daysAgo({ 0: answered, 2: answered, 3: answered }), today)).toBe(1)
  expect(streak(daysAgo({ 2: answered, 3: answered }), today)).toBe(0)
})

test('a section read keeps the row as an answer does', () => {
  expect(streak(daysAgo({ 0: read, 1: answered, 2: read }), today)).toBe(3)
})

test('asking for more cards, or taking the only answer back, is not study', () => {
  expect(streak(daysAgo({ 0: { extraNew: 10 }, 1: { answers: 0 } }), today)).toBe(0)
  expect(studied(undefined)).toBe(false)
})

test('what is dated after today does not count', () => {
  expect(streak(daysAgo({ [-1]: answered, 0: answered }), today)).toBe(1)
})

test('nobody who has just begun has a row', () => {
  expect(streak(new Map(), today)).toBe(0)
})
