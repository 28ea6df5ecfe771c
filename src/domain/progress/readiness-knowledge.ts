import type { DomainEvidence, QuestionAnswer } from './readiness-evidence.ts'

/**
 * What a learner knows, as a distribution.
 *
 * The knowledge k of a domain, 0 to 1, is the chance of knowing the answer to one of its questions; who does not know
 * guesses, and is right once in as many times as there are options. The knowledge of the domains scatters round a
 * common level m as Beta(scatter·m, scatter·(1 − m)), so that what is shown in one domain says something of the others.
 * Answers are binomial in k above the floor of guessing: without the floor this is the Beta-Binomial of textbooks
 * (Gelman et al., Bayesian Data Analysis, chapter 5), and with it a sum over a grid is exact enough and needs no chance.
 */

/** How closely the domains of one learner lie together. */
const scatter = 12

/** Before any evidence every level is possible, the ends rather less. */
const beforeEvidence = { right: 0.5, wrong: 0.5 }

/** All cards of a domain together say as much as this many answers to questions: they ask for facts, not for judgement. */
const answersInCards = 3

/** The share of what is recalled from a card that is also found again in a question about it. */
export const transfer = 0.85

/** A card never begun counts as this much of a card not recalled: something of it is known from work or from reading. */
const unseenCounts = 0.25

/** Days after which an answer says half as much. */
const halfLife = 60

/**
 * Learners who practise learn, so that an old answer says less of them than they know now. How fast is read from the
 * answers too: logits of knowledge a day, and how likely each is before any evidence.
 */
const growths = [
  { pace: 0, chance: 0.3 },
  { pace: 0.01, chance: 0.35 },
  { pace: 0.02, chance: 0.25 },
  { pace: 0.04, chance: 0.1 }
] as const

/** Nobody learns for longer than this at one pace, days. */
const growing = 60

/** How far a learner who says that they guessed is taken at their word. */
const honesty = 0.5

/** A mean and a variance. */
export type Belief = { readonly mean: number; readonly variance: number }

/** One common level and pace that is possible, how likely it is, and the knowledge of each domain if it is the one. */
export type Level = { readonly chance: number; readonly knowledge: readonly Belief[] }

const midpoints = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => (at + 0.5) / count)
const grid = midpoints(50)
const levels = midpoints(25)

const logGrid = grid.map((k) => ({ known: Math.log(k), unknown: Math.log(1 - k) }))

/**
 * @param evidence of the domains that the exam asks about
 * @param today study day
 * @returns the levels; their chances add up to 1
 */
export function knowledgeOf(evidence: readonly DomainEvidence[], today: number): readonly Level[] {
  const weighed = growths.flatMap(({ pace, chance }) => {
    const likelihoods = evidence.map((one) => logLikelihood(one, today, pace))
    return levels.map((level) => {
      const beliefs = likelihoods.map((likelihood) => belief(likelihood, level))
      const before = beforeEvidence.right * Math.log(level) + beforeEvidence.wrong * Math.log(1 - level)
      return { beliefs, log: beliefs.reduce((sum, { evidence: log }) => sum + log, before + Math.log(chance)) }
    })
  })
  const highest = Math.max(...weighed.map(({ log }) => log))
  const total = weighed.reduce((sum, { log }) => sum + Math.exp(log - highest), 0)
  return weighed.map(({ beliefs, log }) => ({ chance: Math.exp(log - highest) / total, knowledge: beliefs }))
}

/** The knowledge of one domain given the common level, and the logarithm of how likely that makes its evidence. */
function belief(likelihood: readonly number[], level: number): Belief & { readonly evidence: number } {
  const before = logGrid.map(
    ({ known, unknown }) => (scatter * level - 1) * known + (scatter * (1 - level) - 1) * unknown
  )
  const { weights, total } = shares(before.map((log, at) => log + (likelihood[at] ?? 0)))
  const mean = weights.reduce((sum, weight, at) => sum + weight * (grid[at] ?? 0), 0)
  const variance = weights.reduce((sum, weight, at) => sum + weight * ((grid[at] ?? 0) - mean) ** 2, 0)
  return { mean, variance, evidence: total - shares(before).total }
}

/** Weights that add up to 1, and the logarithm of what they added up to before. */
function shares(logs: readonly number[]): { readonly weights: readonly number[]; readonly total: number } {
  const highest = Math.max(...logs)
  const raw = logs.map((log) => Math.exp(log - highest))
  const sum = raw.reduce((so, one) => so + one, 0)
  return { weights: raw.map((one) => one / sum), total: highest + Math.log(sum) }
}

/** The logarithm of the chance of a domain's cards and answers, at each knowledge of the grid. */
function logLikelihood(evidence: DomainEvidence, today: number, pace: number): readonly number[] {
  const { right, wrong } = answersOfCards(evidence)
  const answers = grouped(evidence.answers, today)
  return grid.map((k, at) => {
    const { known = 0, unknown = 0 } = logGrid[at] ?? {}
    const cards = right * known + wrong * unknown
    return answers.reduce((sum, { answer, weight, ago }) => {
      const odds = (k / (1 - k)) * Math.exp(-pace * ago)
      return sum + weight * Math.log(chanceOf(answer, odds / (1 + odds)))
    }, cards)
  })
}

/** What the cards of a domain are worth in answers. Those never begun are the penalty for what was never seen. */
function answersOfCards({ recall, unseen }: DomainEvidence): { readonly right: number; readonly wrong: number } {
  const total = recall.length + unseen
  if (total === 0) return { right: 0, wrong: 0 }
  const each = (answersInCards / total) * (total / (total + answersInCards)) // three cards are no whole domain
  const recalled = transfer * recall.reduce((sum, one) => sum + one, 0)
  return { right: each * recalled, wrong: each * (recall.length - recalled + unseenCounts * unseen) }
}

type Group = { readonly answer: QuestionAnswer; readonly weight: number /** Days. */; readonly ago: number }

/** Answers of one week that say the same about knowledge, with the sum of what they still weigh. */
function grouped(answers: readonly QuestionAnswer[], today: number): readonly Group[] {
  const groups = new Map<string, Group>()
  for (const answer of answers) {
    const days = Math.max(0, today - answer.day)
    const week = Math.floor(days / 7)
    const key = `${answer.options} ${answer.correct} ${answer.confidence === 'guess'} ${week}`
    const weight = 0.5 ** (days / halfLife) + (groups.get(key)?.weight ?? 0)
    groups.set(key, { answer, weight, ago: Math.min(growing, week * 7 + 3) })
  }
  return [...groups.values()]
}

/** The chance that whoever knows k of the domain answers like this. */
function chanceOf({ correct, options, confidence }: QuestionAnswer, k: number): number {
  const luck = 1 / Math.max(2, options)
  if (!correct) return (1 - k) * (1 - luck)
  const right = luck + (1 - luck) * k
  return confidence === 'guess' ? (1 - honesty) * right + honesty * luck * (1 - k) : right
}
