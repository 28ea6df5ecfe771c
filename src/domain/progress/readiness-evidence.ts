import type { ExamDomain } from '../exam/domains.ts'
import type { Confidence } from '../journal/confidences.ts'

/** An answer to a question. Only the first to each question says what is known; later ones remember the question. */
export type QuestionAnswer = {
  readonly correct: boolean
  /** Answers to choose from, each as likely for whoever guesses: 4 for one of four, 10 for two of five. At least 2. */
  readonly options: number
  /** The study day it was given on. */
  readonly day: number
  /** What the learner said of it before it was marked. */
  readonly confidence?: Confidence | undefined
}

/** All that is known of a learner in one domain. */
export type DomainEvidence = {
  readonly domain: ExamDomain
  /** Share of the exam. The weights of all domains need not add up to 1. */
  readonly weight: number
  /** The chance of recall on the day of the exam of every card begun, 0 to 1 (`recallOn`). */
  readonly recall: readonly number[]
  /** Cards never begun. */
  readonly unseen: number
  readonly answers: readonly QuestionAnswer[]
}

export type Paper = {
  readonly questions: number
  /** The share of marks that passes, 0 to 1. */
  readonly passLine: number
  /** Answers to choose from in most of its questions: 4 unless it says otherwise. */
  readonly options?: number | undefined
}

/** Below this nothing is forecast. Answers count that were given at most so many days before the exam. */
const leastEvidence = { answers: 20, withinDays: 120, inDomain: { answers: 3, cards: 5 } } as const

export type Amount = {
  /** Answers to questions, those of the last days only. */
  readonly answers: number
  /** Domains of the exam with 3 such answers or 5 cards begun. */
  readonly domains: number
}

export type EvidenceCheck = {
  readonly enough: boolean
  readonly have: Amount
  readonly need: Amount
  /** Domains that still lack evidence, the heaviest first. */
  readonly missing: readonly ExamDomain[]
}

/** Whether there is enough to forecast from, and what is lacking. */
export function checkEvidence(evidence: readonly DomainEvidence[], examDay: number): EvidenceCheck {
  const recent = ({ answers }: DomainEvidence): number =>
    answers.filter(({ day }) => examDay - day <= leastEvidence.withinDays).length
  const asked = evidence.filter(({ weight }) => weight > 0)
  const missing = asked
    .filter((one) => recent(one) < leastEvidence.inDomain.answers && one.recall.length < leastEvidence.inDomain.cards)
    .sort((one, other) => other.weight - one.weight)
    .map(({ domain }) => domain)
  const answers = asked.reduce((sum, one) => sum + recent(one), 0)
  return {
    enough: asked.length > 0 && missing.length === 0 && answers >= leastEvidence.answers,
    have: { answers, domains: asked.length - missing.length },
    need: { answers: leastEvidence.answers, domains: Math.max(1, asked.length) },
    missing
  }
}
