import { expect, test } from 'vitest'
import {
  type JudgedForecast,
  type KeptForecast,
  judge,
  type SatPaper,
  trackRecord
} from '#domain/progress/readiness-record.ts'

const day = 86_400_000

const forecast = (more: Partial<KeptForecast> = {}): KeptForecast => ({
  at: 0,
  passing: 0.8,
  byRecentAccuracy: 0.5,
  expectedScore: 0.78,
  ...more
})

const paper = (more: Partial<SatPaper> = {}): SatPaper => ({ at: day, score: 0.8, passed: true, ...more })

const judged = (passing: number, more: Partial<SatPaper> = {}): JudgedForecast => ({
  forecast: forecast({ passing }),
  paper: paper(more)
})

test('a paper is held against the last forecast before it', () => {
  const forecasts = [
    forecast({ at: 3 * day }),
    forecast({ at: 9 * day, passing: 0.4 }),
    forecast({ at: 5 * day, passing: 0.6 })
  ]
  expect(judge(forecasts, [paper({ at: 6 * day })])).toEqual([
    { forecast: forecasts[2], paper: paper({ at: 6 * day }) }
  ])
})

test('a paper before any forecast, or long after the last one, is not judged', () => {
  expect(judge([forecast({ at: 3 * day })], [paper({ at: 2 * day }), paper({ at: 30 * day })])).toEqual([])
})

test('without a paper there is no record', () => {
  expect(trackRecord([])).toBeUndefined()
})

test('forecasts that come true as often as they say have no error', () => {
  const record = trackRecord([
    judged(0.8),
    judged(0.8),
    judged(0.8),
    judged(0.8),
    judged(0.8, { passed: false, score: 0.6 })
  ])
  expect(record?.papers).toBe(5)
  expect(record?.passing.error).toBeCloseTo(0, 9)
  expect(record?.passing.bins).toMatchObject([{ reviews: 5, expected: 0.8, remembered: 0.8 }])
  expect(record?.byRecentAccuracy.error).toBeCloseTo(0.3, 9)
})

test('the Brier score is the mean square of what a forecast missed by', () => {
  expect(trackRecord([judged(0.7), judged(0.1, { passed: false })])?.passing.brier).toBeCloseTo((0.09 + 0.01) / 2, 9)
})

test('scores that fall short of what was expected show as a bias below nothing', () => {
  const record = trackRecord([judged(0.8, { score: 0.68 }), judged(0.8, { score: 0.74 })])
  expect(record?.scoreBias).toBeCloseTo(-0.07, 9)
  expect(record?.scoreError).toBeCloseTo(0.07, 9)
})
