import type { Tags } from '../content/question-schemas.ts'

/** What a question belongs to: one of the four domains of the FinOps Framework, or the framework as a whole. */
export type ExamDomain = Tags['domain']

export const examDomains = ['understand', 'quantify', 'optimise', 'manage', 'framework'] as const

/** The domains as the Framework of 2026 names them. */
export const domainNames: Readonly<Record<ExamDomain, string>> = {
  understand: 'Understand Usage & Cost',
  quantify: 'Quantify Business Value',
  optimise: 'Optimize Usage & Cost',
  manage: 'Manage the FinOps Practice',
  framework: 'Principles, phases, personas, maturity'
}

/** Shares of a whole, or weights of any size: what counts is how they compare. */
export type DomainWeights = Readonly<Record<ExamDomain, number>>
