import { Random } from '../bench/random.mjs'

/** A figure and the bounds of its 95 % interval. */
export type Interval = { readonly value: number; readonly from: number; readonly to: number }

/** The mean, by the normal approximation. */
export function interval(values: readonly number[]): Interval {
  const value = values.reduce((sum, each) => sum + each, 0) / values.length
  const variance = values.reduce((sum, each) => sum + (each - value) ** 2, 0) / Math.max(1, values.length - 1)
  const half = 1.96 * Math.sqrt(variance / values.length)
  return { value, from: value - half, to: value + half }
}

const rounds = 1000

/**
 * A figure of all learners, by the percentiles of a bootstrap over learners (Efron 1979): what one learner does under
 * each policy stays together.
 * @param figure of the learners with these numbers, of which some come more than once
 */
export function resampled(learners: number, figure: (chosen: readonly number[]) => number): Interval {
  const random = new Random(2)
  const every = Array.from({ length: learners }, (_, learner) => learner)
  const found = Array.from({ length: rounds }, () => figure(every.map(() => random.below(learners))))
  found.sort((one, other) => one - other)
  const at = (share: number): number => found[Math.floor(share * (rounds - 1))] ?? 0
  return { value: figure(every), from: at(0.025), to: at(0.975) }
}
