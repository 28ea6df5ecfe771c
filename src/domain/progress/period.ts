/** How far back statistics go. */
export type Period = 'month' | 'quarter' | 'year' | 'all'

/** How many study days each takes in, today included. */
const lengths: Readonly<Record<Period, number>> = { month: 30, quarter: 91, year: 365, all: Number.POSITIVE_INFINITY }

/**
 * The first study day of a period.
 * @param today study day
 * @returns minus infinity where it has no beginning
 */
export const firstDayOf = (period: Period, today: number): number => today - lengths[period] + 1
