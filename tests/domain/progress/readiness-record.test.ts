import { expect, test } from 'vitest'
import { type JudgedForecast, trackRecord } from '#domain/progress/readiness-record.ts'

const paper = (more: Partial<JudgedForecast> = {}): JudgedForecast => ({
  day: 20_654,
  passing: 0.8,
  byRecentAccuracy: 0.5,
  expectedScore: 0.78,
  score: 0.8,
  passed: true,
  ...more
})

test('without a paper there is no record', () => {
  expect(trackRecord([])).toBeUndefined()
})

test('forecasts that come true as often as they say have no error', () => {
  const record = trackRecord([paper(), paper(), paper(), paper(), paper({ passed: false, score: 0.6 })])
  expect(record?.papers).toBe(5)
  expect(record?.passing.error).toBeCloseTo(0, 9)
  expect(record?.passing.bins).toMatchObject([{ reviews: 5, expected: 0.8, remembered: 0.8 }])
  expect(record?.byRecentAccuracy.error).toBeCloseTo(0.3, 9)
})

test('the Brier score is the mean square of what a forecast missed by', () => {
  expect(trackRecord([paper({ passing: 0.7 }), paper({ passing: 0.1, passed: false })])?.passing.brier).toBeCloseTo(
    (0.09 + 0.01) / 2,
    9
  )
})

test('scores that fall short of what was expected show as a bias below nothing', () => {
  const record = trackRecord([paper({ score: 0.68 }), paper({ score: 0.74 })])
  expect(record?.scoreBias).toBeCloseTo(-0.07, 9)
  expect(record?.scoreError).toBeCloseTo(0.07, 9)
})
