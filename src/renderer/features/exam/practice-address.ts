import { examDomains } from '#domain/exam/domains.ts'
import type { Pool } from '#domain/exam/practice-pool.ts'

const pools = ['all', 'unseen', 'missed', 'flagged'] as const

/** The pool that an address asks for; what it does not know is passed over. */
export function poolFrom(search: URLSearchParams): Pool {
  const domain = examDomains.find((one) => one === search.get('domain'))
  const misconception = search.get('misconception') ?? undefined
  const question = search.get('question') ?? undefined
  return {
    which: pools.find((one) => one === search.get('pool')) ?? 'all',
    ...(domain && { domain }),
    ...(misconception && { misconception }),
    ...(question && { question })
  }
}
