import type { Period } from '#domain/progress/period.ts'
import type { Statistics } from '#domain/progress/statistics.ts'

/** What the page sends to the worker that sums up the history. */
export type StatisticsOrder = {
  /** Study day. */
  readonly today: number
  readonly period: Period
  /** Only answers to these cards; all where it is absent. */
  readonly cards?: readonly string[]
}

export type StatisticsRead = {
  readonly kind: 'statistics'
  readonly statistics: Statistics
  /** Reviews of all cards and times that the scheduler's weights can be fitted to. */
  readonly fittable: number
}

/** What the worker answers, once. */
export type StatisticsAnswer = StatisticsRead | { readonly kind: 'failed'; readonly detail: string }
