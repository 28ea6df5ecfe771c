/** A bar of a histogram: how many values lie from `from` up to, and not including, `to`. */
export type Bar = { readonly from: number; readonly to: number; readonly count: number }

/**
 * Counts values into bars.
 * @param bounds in rising order; values below the first or from the last on are left out, so let the last be infinite
 */
export function histogram(values: readonly number[], bounds: readonly number[]): readonly Bar[] {
  return bounds.slice(1).map((to, index) => {
    const from = bounds[index] ?? 0
    return { from, to, count: values.filter((value) => value >= from && value < to).length }
  })
}

/** Bounds in days that tell apart what matters: days, weeks, months, years. */
export const dayBounds = [0, 1, 2, 4, 7, 14, 21, 30, 60, 90, 180, 365, 730, Number.POSITIVE_INFINITY]

/** Difficulty goes from 1 to 10. */
export const difficultyBounds = [1, 2, 3, 4, 5, 6, 7, 8, 9, Number.POSITIVE_INFINITY]

/** Recall in twentieths from one half on, and all below. */
export const recallBounds = [0, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, Number.POSITIVE_INFINITY]
