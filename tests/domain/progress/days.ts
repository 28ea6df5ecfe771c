import type { DayState } from '#domain/journal/projections.ts'

export const today = 20_654

const blank = { answers: 0, newCards: 0, reviews: 0, remembered: 0, took: 0, sectionsRead: 0, extraNew: 0 }

/** Days of study by how long ago they were (0 is today), as the projections file them. */
export const daysAgo = (days: Readonly<Record<number, Partial<DayState>>>): ReadonlyMap<string, DayState> =>
  new Map(
    Object.entries(days).map(([ago, counts]) => {
      const day = today - Number(ago)
      return [String(day), { ...blank, day, ...counts }]
    })
  )
