import { type Calibration, calibration } from './calibration.ts'
import type { Forecast } from './readiness.ts'
import type { LoggedReview } from './review-log.ts'

/** A forecast as it is kept. */
export type KeptForecast = Pick<Forecast, 'passing' | 'byRecentAccuracy' | 'expectedScore'> & {
  /** Milliseconds since 1970. */
  readonly at: number
}

/** A paper that was handed in. */
export type SatPaper = {
  /** Milliseconds since 1970 when it was begun. */
  readonly at: number
  /** Share of marks, 0 to 1. */
  readonly score: number
  readonly passed: boolean
}

export type JudgedForecast = { readonly forecast: KeptForecast; readonly paper: SatPaper }

/** Older forecasts than this say nothing of a paper, days. */
const stale = 14

/**
 * Each paper with the last forecast before it; a paper without one in the two weeks before is left out. A forecast for
 * an exam some weeks off is so judged by a paper of today: what is known is the same, and the drift till then is not
 * judged.
 */
export function judge(forecasts: readonly KeptForecast[], papers: readonly SatPaper[]): readonly JudgedForecast[] {
  return papers.flatMap((paper) => {
    const before = forecasts.filter(({ at }) => at <= paper.at && paper.at - at <= stale * 86_400_000)
    const forecast = before.reduce<KeptForecast | undefined>(
      (last, one) => (last && last.at > one.at ? last : one),
      undefined
    )
    return forecast ? [{ forecast, paper }] : []
  })
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
  const chances = calibration(judged.map(({ forecast, paper }) => asReview(forecast.passing, paper)))
  const baseline = calibration(judged.map(({ forecast, paper }) => asReview(forecast.byRecentAccuracy, paper)))
  if (!chances || !baseline) return undefined
  const differences = judged.map(({ forecast, paper }) => paper.score - forecast.expectedScore)
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
const asReview = (expected: number, { passed }: SatPaper): LoggedReview => ({
  card: '',
  day: 0,
  hour: 0,
  rating: passed ? 3 : 1,
  was: 'review',
  took: 0,
  interval: 0,
  expected
})

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
