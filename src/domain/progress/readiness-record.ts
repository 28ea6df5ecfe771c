import { type Calibration, calibration } from './calibration.ts'
import type { LoggedReview } from './review-log.ts'

/** A forecast that was kept, with the paper that came after it. */
export type JudgedForecast = {
  /** The study day of the paper. */
  readonly day: number
  /** The chance of passing that was forecast, 0 to 1. */
  readonly passing: number
  /** The chance by recent accuracy alone, 0 to 1. */
  readonly byRecentAccuracy: number
  /** The share of marks that was expected, and what was got, 0 to 1. */
  readonly expectedScore: number
  readonly score: number
  readonly passed: boolean
}

export type TrackRecord = {
  readonly papers: number
  /** Of the chance of passing: Brier score, reliability bins, expected calibration error. */
  readonly passing: Calibration
  /** The same of recent accuracy alone. The forecast is worth its trouble where its Brier score is the lower. */
  readonly byRecentAccuracy: Calibration
  /** Mean distance between the share of marks expected and got, 0 to 1. */
  readonly scoreError: number
  /** Mean of got minus expected: below 0 the forecasts promised too much. */
  readonly scoreBias: number
}

/** How well past forecasts did; undefined without any. */
export function trackRecord(judged: readonly JudgedForecast[]): TrackRecord | undefined {
  const chances = calibration(judged.map((one) => asReview(one.day, one.passing, one.passed)))
  const baseline = calibration(judged.map((one) => asReview(one.day, one.byRecentAccuracy, one.passed)))
  if (!chances || !baseline) return undefined
  const differences = judged.map(({ score, expectedScore }) => score - expectedScore)
  return {
    papers: judged.length,
    passing: chances,
    byRecentAccuracy: baseline,
    scoreError: mean(differences.map(Math.abs)),
    scoreBias: mean(differences)
  }
}

/**
 * A paper is to a forecast what a review is to the scheduler: something expected with a chance, which happened or not.
 * Filed as one, both are judged by the same rule.
 */
const asReview = (day: number, expected: number, passed: boolean): LoggedReview => ({
  card: '',
  day,
  hour: 0,
  rating: passed ? 3 : 1,
  was: 'review',
  took: 0,
  interval: 0,
  expected
})

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
