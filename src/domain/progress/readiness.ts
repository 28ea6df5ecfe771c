import type { ExamDomain } from '../exam/domains.ts'
import {
  checkEvidence,
  type DomainEvidence,
  type EvidenceCheck,
  type Paper,
  type QuestionAnswer
} from './readiness-evidence.ts'
import { knowledgeOf, type Level, transfer } from './readiness-knowledge.ts'
import { expectedMarks, passing, passingAt, quantile, type Score, type Target, targetOf } from './readiness-score.ts'

/** How one domain stands. Shares of its marks, 0 to 1. */
export type DomainReadiness = {
  readonly domain: ExamDomain
  /** Share of the exam, 0 to 1. */
  readonly weight: number
  readonly expected: number
  /** Nine times in ten what is known is worth a share between these. */
  readonly interval: readonly [low: number, high: number]
  /** Share of its cards begun, 0 to 1; 1 where it has none. */
  readonly seen: number
  readonly answers: number
}

/** Something to do next, and what it would bring. */
export type Move = {
  /** Begin cards never seen, or refresh those most likely to be forgotten by then. */
  readonly kind: 'learn' | 'refresh'
  readonly domain: ExamDomain
  readonly cards: number
  /** What it adds to the chance of passing, 0 to 1. */
  readonly gain: number
  /** What it adds to the expected share of marks, 0 to 1. */
  readonly marks: number
}

export type Forecast = {
  readonly enough: true
  /** The chance of passing on the day, 0 to 1, if nothing more were learnt. */
  readonly passing: number
  /** Nine times in ten the chance lies between these, once it is known what the learner knows. */
  readonly interval: readonly [low: number, high: number]
  /** Share of marks, 0 to 1. */
  readonly expectedScore: number
  readonly perDomain: readonly DomainReadiness[]
  /** What would move it, the most first. */
  readonly moves: readonly Move[]
  /** The chance by recent accuracy alone, which is blended in: shown beside it so that it can be judged. */
  readonly byRecentAccuracy: number
}

export type Readiness = Forecast | (Omit<EvidenceCheck, 'enough'> & { readonly enough: false })

export type ReadinessInput = {
  readonly evidence: readonly DomainEvidence[]
  readonly paper: Paper
  /** Study days. */
  readonly today: number
  readonly examDay: number
}

/** How much recent accuracy counts at most, and after how many answers it counts half of that. */
const blend = { most: 0.2, half: 20 }

/** Recent accuracy is that of this many answers. */
const recently = 40

/** Moves are compared in equal portions of cards. */
const portion = 10

/** Recall to be expected after a card was learnt or refreshed. */
const learnt = 0.9

/**
 * Until the exam, knowledge drifts: by this share of marks in a day, as a standard deviation that grows with the square
 * root of the days, and no further after so many days.
 */
const drift = 0.008
const drifting = 100

/** A twentieth lies below the interval, and a twentieth above. */
const tail = 0.05
const deviationsToTail = 1.645

/**
 * The chance of passing the exam on its day, and what it hangs on. Nothing here is drawn: the same evidence gives the
 * same forecast for ever.
 */
export function readiness({ evidence, paper, today, examDay }: ReadinessInput): Readiness {
  const { enough, ...check } = checkEvidence(evidence, examDay)
  if (!enough) return { enough: false, ...check }
  const asked = evidence.filter(({ weight }) => weight > 0)
  const total = asked.reduce((sum, { weight }) => sum + weight, 0)
  const questions = Math.max(1, paper.questions)
  const exam: Exam = {
    target: targetOf(questions, paper.passLine),
    luck: 1 / Math.max(2, paper.options ?? 4),
    weights: asked.map(({ weight }) => weight / total),
    levels: knowledgeOf(asked, today),
    drift: (drift * questions) ** 2 * Math.min(drifting, Math.max(0, examDay - today)),
    recent: recentAccuracy(asked)
  }
  const score = scoreOf(exam)
  const chance = passing(score, exam.target)
  const [low, high] = [tail, 1 - tail].map((share) => passingAt(quantile(score, share, exam.target), exam.target))
  return {
    enough: true,
    passing: chance,
    interval: [Math.min(chance, low ?? 0), Math.max(chance, high ?? 1)],
    expectedScore: expectedMarks(score) / questions,
    perDomain: asked.map((one, at) => domainReadiness(one, at, exam)),
    moves: movesOf(asked, exam),
    byRecentAccuracy: passing([{ ...inMarks(exam.recent, questions), chance: 1 }], exam.target)
  }
}

type Exam = {
  readonly target: Target
  /** The chance of guessing right. */
  readonly luck: number
  /** Of the domains, adding up to 1. */
  readonly weights: readonly number[]
  readonly levels: readonly Level[]
  readonly recent: Recent
  /** The variance, in marks, of what is learnt and forgotten until then. */
  readonly drift: number
}

/** The share of marks by recent accuracy, and how many answers it is drawn from. */
type Recent = { readonly mean: number; readonly variance: number; readonly answers: number }

/** The last answers over all domains: Beta-Binomial from an even start (Laplace's rule of succession). */
function recentAccuracy(evidence: readonly DomainEvidence[]): Recent {
  const last = evidence
    .flatMap(({ answers }) => answers)
    .sort((one: QuestionAnswer, other: QuestionAnswer) => other.day - one.day)
    .slice(0, recently)
  const all = last.length + 2
  const mean = (last.filter(({ correct }) => correct).length + 1) / all
  return { mean, variance: (mean * (1 - mean)) / (all + 1), answers: last.length }
}

const inMarks = (
  { mean, variance }: Recent,
  questions: number
): { readonly mean: number; readonly variance: number } => ({
  mean: mean * questions,
  variance: variance * questions ** 2
})

/**
 * The marks to be expected, the recent accuracy blended in.
 * @param left of what is not known in each domain, the share that stays unknown; all of it unless something is learnt
 */
function scoreOf(
  { target: { questions }, luck, weights, levels, recent, drift: drifts }: Exam,
  left?: readonly number[]
): Score {
  const known = levels.map(({ chance, knowledge }) => {
    let [mean, variance, gained] = [0, 0, 0]
    knowledge.forEach((belief, at) => {
      const share = left?.[at] ?? 1
      const marks = questions * (weights[at] ?? 0)
      mean += marks * (luck + (1 - luck) * (1 - (1 - belief.mean) * share))
      gained += marks * (1 - luck) * (1 - belief.mean) * (1 - share)
      variance += (marks * (1 - luck) * share) ** 2 * belief.variance
    })
    return { chance, mean, variance, gained }
  })
  const gained = known.reduce((sum, level) => sum + level.chance * level.gained, 0)
  const part = (blend.most * recent.answers) / (recent.answers + blend.half)
  const baseline = inMarks(recent, questions)
  return [
    ...known.map(({ chance, mean, variance }) => ({ chance: chance * (1 - part), mean, variance: variance + drifts })),
    { chance: part, mean: Math.min(questions, baseline.mean + gained), variance: baseline.variance + drifts }
  ]
}

function domainReadiness(one: DomainEvidence, at: number, { levels, luck, weights }: Exam): DomainReadiness {
  const over = (value: (belief: Level['knowledge'][number]) => number): number =>
    levels.reduce((sum, { chance, knowledge }) => sum + chance * value(knowledge[at] ?? { mean: 0, variance: 0 }), 0)
  const mean = over((belief) => belief.mean)
  const variance = over((belief) => belief.variance + (belief.mean - mean) ** 2)
  const marks = (known: number): number => luck + (1 - luck) * Math.min(1, Math.max(0, known))
  const reach = deviationsToTail * Math.sqrt(variance)
  const cards = one.recall.length + one.unseen
  return {
    domain: one.domain,
    weight: weights[at] ?? 0,
    expected: marks(mean),
    interval: [marks(mean - reach), marks(mean + reach)],
    seen: cards > 0 ? one.recall.length / cards : 1,
    answers: one.answers.length
  }
}

/**
 * What ten cards would bring in each domain, begun or refreshed. Of the recall that its cards lack, they supply a share;
 * by that share, as far as it carries over to questions, shrinks what is not known.
 */
function movesOf(asked: readonly DomainEvidence[], exam: Exam): readonly Move[] {
  const before = scoreOf(exam)
  const { target } = exam
  const moves = asked.flatMap((one, at) =>
    (['learn', 'refresh'] as const).map((kind): Move => {
      const { cards, supplied } = kind === 'learn' ? byLearning(one) : byRefreshing(one)
      const lacking = one.unseen + one.recall.reduce((sum, recall) => sum + 1 - recall, 0)
      const share = 1 - transfer * (lacking > 0 ? supplied / lacking : 0)
      const after = scoreOf(
        exam,
        asked.map((_, other) => (other === at ? share : 1))
      )
      return {
        kind,
        domain: one.domain,
        cards,
        gain: passing(after, target) - passing(before, target),
        marks: (expectedMarks(after) - expectedMarks(before)) / target.questions
      }
    })
  )
  return moves
    .filter(({ cards, marks }) => cards > 0 && marks > 1e-6)
    .sort((one, other) => other.gain - one.gain || other.marks - one.marks)
}

/** Cards, and the recall they supply, in cards. */
type Portion = { readonly cards: number; readonly supplied: number }

function byLearning({ unseen }: DomainEvidence): Portion {
  const cards = Math.min(portion, unseen)
  return { cards, supplied: cards * learnt }
}

function byRefreshing({ recall }: DomainEvidence): Portion {
  const weakest = recall
    .filter((one) => one < learnt)
    .sort((one, other) => one - other)
    .slice(0, portion)
  return { cards: weakest.length, supplied: weakest.reduce((sum, one) => sum + learnt - one, 0) }
}
