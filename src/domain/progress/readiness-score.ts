import type { Belief } from './readiness-knowledge.ts'

/** Marks on a paper as far as they hang on what is known: a mixture of normal distributions. */
export type Score = readonly (Belief & { readonly chance: number })[]

/** The marks that pass, and how many there are. */
export type Target = { readonly questions: number; readonly marks: number }

/** Papers differ: what one is harder than another, as a standard deviation of the share of marks. */
const betweenPapers = 0.03

/** A share that falls on a whole mark passes with that mark, whatever floating point makes of it. */
export const targetOf = (questions: number, passLine: number): Target => ({
  questions,
  marks: Math.ceil(questions * passLine - 1e-9)
})

/** The chance of passing, over what is known and over the draw of the questions. */
export const passing = (score: Score, target: Target): number =>
  score.reduce((sum, { chance, mean, variance }) => sum + chance * above(mean, variance, target), 0)

/** The chance of passing for whoever is certain to know enough for so many marks on average: over the draw only. */
export const passingAt = (marks: number, target: Target): number => above(marks, 0, target)

export const expectedMarks = (score: Score): number => score.reduce((sum, { chance, mean }) => sum + chance * mean, 0)

/**
 * Marks follow the normal distribution closely from some twenty questions on, where half a mark is allowed for their
 * being whole numbers (`readiness-score.test.ts` holds it against the exact sum).
 */
function above(mean: number, variance: number, { questions, marks }: Target): number {
  if (marks <= 0) return 1
  const expected = Math.min(questions, Math.max(0, mean))
  const draw = expected * (1 - expected / questions) + (betweenPapers * questions) ** 2
  return normal((expected - marks + 0.5) / Math.sqrt(variance + draw))
}

/** The marks below which what is known lies with a chance, found by halving. */
export function quantile(score: Score, chance: number, { questions }: Target): number {
  let [low, high] = [0, questions]
  while (high - low > 1e-3) {
    const middle = (low + high) / 2
    const below = score.reduce(
      (sum, one) => sum + one.chance * normal((middle - one.mean) / Math.sqrt(one.variance + 1e-12)),
      0
    )
    if (below < chance) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** The standard normal distribution; right to 1e-7 (Abramowitz and Stegun 1964, formula 26.2.17). */
export function normal(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z))
  const series = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  const tail = (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series
  return z >= 0 ? 1 - tail : tail
}
