import { expect, test } from 'vitest'
import { phaseOf } from '#domain/scheduling/card-state.ts'
import { intervalWords } from '#domain/scheduling/interval.ts'
import { answer } from '#domain/scheduling/schedule.ts'
import { noon } from '../../fixtures/events.ts'

const state = answer('card', undefined, { rating: 4, now: noon, retention: 0.9 })

const inDays = (interval: number) =>
  intervalWords({ ...state, interval, due: { kind: 'day', day: state.lastDay + interval } }, noon)

const inMinutes = (minutes: number) =>
  intervalWords({ ...state, interval: 0, due: { kind: 'time', at: noon.at + minutes * 60_000 } }, noon)

test.each([
  [0.5, '< 1 min'],
  [1, '1 min'],
  [10, '10 min'],
  [59, '59 min'],
  [60, '1 h'],
  [180, '3 h']
])('%s minutes are said as "%s"', (minutes, words) => {
  expect(inMinutes(minutes)).toBe(words)
})

test.each([
  [1, '1 d'],
  [11, '11 d'],
  [30, '30 d'],
  [31, '1 mo'],
  [42, '1.4 mo'],
  [364, '12 mo'],
  [365, '1 y'],
  [767, '2.1 y'],
  [36_500, '100 y']
])('%s days are said as "%s"', (days, words) => {
  expect(inDays(days)).toBe(words)
})

test('a step that is already due does not count down below a minute', () => {
  expect(inMinutes(-5)).toBe('< 1 min')
})

test('a card that was never answered is new; any other is in the phase of its state', () => {
  expect(phaseOf(undefined)).toBe('new')
  expect(phaseOf(state)).toBe('review')
})
