import { type Random, randomFrom } from '../../src/domain/exam/random.ts'
import { readiness } from '../../src/domain/progress/readiness.ts'
import { anyPopulation, type Learner, learner, type Population, populations } from './readiness-learners.ts'

/** What was forecast for one paper, and what came of it. */
type Outcome = {
  readonly ours: number
  readonly baseline: number
  readonly passed: boolean
  /** Share of marks got minus expected. */
  readonly off: number
}

/** Of how many learners the true chance is found, by how many papers. */
const known = { learners: 200, papers: 100 }

export type Result = {
  readonly population: string
  readonly papers: number
  readonly passed: number
  /** Expected calibration error with ten bins, and Brier score. */
  readonly ours: { readonly error: number; readonly brier: number }
  readonly baseline: { readonly error: number; readonly brier: number }
  /** Mean share of marks got minus expected. */
  readonly bias: number
  /** Share of learners whose true chance of passing lies in the interval of nine in ten. */
  readonly held: number
}

/** Papers that each learner sits: the more, the less the error measured is that of the draw. */
const papersEach = 2

/**
 * Forecasts for simulated learners, and how they did.
 * @param learners of each population
 */
export const measure = (learners: number): readonly Result[] => [
  ...populations.map((population) => resultOf(population.name, () => population, learners)),
  resultOf('each from another', anyPopulation, learners)
]

/**
 * @param name of the row
 * @param population that the next learner comes from
 * @param learners how many of them
 */
export function resultOf(name: string, population: (random: Random) => Population, learners: number): Result {
  const random = randomFrom(`readiness ${name}`)
  const held: number[] = []
  const outcomes = Array.from({ length: learners }, () => learner(population(random), random)).flatMap((one) => {
    const forecast = readiness(one)
    if (!forecast.enough) return []
    if (held.length < known.learners) held.push(Number(isWithin(trueChance(one), forecast.interval)))
    return Array.from({ length: papersEach }, (): Outcome => {
      const score = one.sit()
      return {
        ours: forecast.passing,
        baseline: forecast.byRecentAccuracy,
        passed: isPass(one, score),
        off: score - forecast.expectedScore
      }
    })
  })
  return {
    population: name,
    papers: outcomes.length,
    passed: mean(outcomes.map(({ passed }) => Number(passed))),
    ours: judged(outcomes, ({ ours }) => ours),
    baseline: judged(outcomes, ({ baseline }) => baseline),
    bias: mean(outcomes.map(({ off }) => off)),
    held: mean(held)
  }
}

const isPass = ({ paper }: Learner, score: number): boolean => score >= paper.passLine - 1e-9

const trueChance = (one: Learner): number =>
  mean(Array.from({ length: known.papers }, () => Number(isPass(one, one.sit()))))

/** So many papers find a chance to within some hundredths. */
const isWithin = (chance: number, [low, high]: readonly [number, number]): boolean =>
  chance >= low - 0.03 && chance <= high + 0.03

const bins = 10

function judged(outcomes: readonly Outcome[], chance: (one: Outcome) => number): Result['ours'] {
  const binOf = (one: Outcome): number => Math.min(bins - 1, Math.floor(chance(one) * bins))
  const errors = Array.from({ length: bins }, (_, bin) => outcomes.filter((one) => binOf(one) === bin)).map((own) =>
    Math.abs(own.reduce((sum, one) => sum + chance(one) - Number(one.passed), 0))
  )
  return {
    error: errors.reduce((sum, error) => sum + error, 0) / outcomes.length,
    brier: mean(outcomes.map((one) => (chance(one) - Number(one.passed)) ** 2))
  }
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
