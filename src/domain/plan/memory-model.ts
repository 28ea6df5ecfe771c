/** What FSRS-6 holds of one card: days until recall has fallen to 90 %, and 1 (easy) to 10 (hard). */
export type Memory = { readonly stability: number; readonly difficulty: number }

/** The chance of each first rating: Again, Hard, Good, Easy. Medians over Anki users, as in fsrs-optimizer. */
export const firstRatings = [0.24, 0.094, 0.495, 0.171] as const

/** The chance of Hard, Good and Easy where the card was recalled. Same source. */
export const laterRatings = [0.224, 0.631, 0.145] as const

/** The default weights of FSRS-6 (ts-fsrs, fsrs-rs and srs-benchmark agree). */
export const defaultWeights = [
  0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483,
  0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542
] as const

const least = 0.001
const most = 36_500
const clamp = (value: number, from: number, to: number): number => Math.min(to, Math.max(from, value))

/**
 * FSRS-6 as plain arithmetic, for looking ahead: a plan asks some hundred thousand times what an answer would lead to,
 * and going through the scheduler's dates would take a minute. The schedule itself is never computed with it; a test
 * holds that both agree.
 */
export type MemoryModel = {
  /** The chance of recall so many days after the last answer. */
  readonly recall: (stability: number, days: number) => number
  readonly first: (rating: number) => Memory
  /** @param recall the chance there was of it when the card was asked, on a later day than the answer before */
  readonly review: (memory: Memory, recall: number, rating: number) => Memory
  /** After an answer on the same study day as the one before. */
  readonly again: (memory: Memory, rating: number) => Memory
}

/** @param weights the 21 of FSRS-6, where they are not the default ones */
export function memoryModel(weights: readonly number[] = defaultWeights): MemoryModel {
  const w = (index: number): number => weights[index] ?? 0
  const decay = -w(20)
  const factor = 0.9 ** (1 / decay) - 1
  const ceiling = Math.exp(w(17) * w(18))
  const growth = Math.exp(w(8))
  const rawDifficulty = (rating: number): number => w(4) - Math.exp((rating - 1) * w(5)) + 1
  const easiest = rawDifficulty(4)
  const harder = (difficulty: number, rating: number): number => {
    const next = difficulty - (w(6) * (rating - 3) * (10 - difficulty)) / 9
    return clamp(w(7) * easiest + (1 - w(7)) * next, 1, 10)
  }
  return {
    recall: (stability, days) => (1 + (factor * days) / stability) ** decay,
    first: (rating) => ({
      stability: Math.max(w(rating - 1), 0.1),
      difficulty: clamp(rawDifficulty(rating), 1, 10)
    }),
    review: ({ stability, difficulty }, recall, rating) => {
      const next = harder(difficulty, rating)
      if (rating === 1) {
        const forgotten = w(11) * difficulty ** -w(12) * ((stability + 1) ** w(13) - 1) * Math.exp((1 - recall) * w(14))
        return { stability: clamp(Math.min(forgotten, stability / ceiling), least, most), difficulty: next }
      }
      const easier = rating === 2 ? w(15) : rating === 4 ? w(16) : 1
      const gain = growth * (11 - difficulty) * stability ** -w(9) * (Math.exp((1 - recall) * w(10)) - 1) * easier
      return { stability: clamp(stability * (1 + gain), least, most), difficulty: next }
    },
    again: ({ stability, difficulty }, rating) => {
      const raw = stability ** -w(19) * Math.exp(w(17) * (rating - 3 + w(18)))
      const gain = rating >= 2 ? Math.max(raw, 1) : raw
      return { stability: clamp(stability * gain, least, most), difficulty: harder(difficulty, rating) }
    }
  }
}
