import type { Asked, Bank } from './bank.ts'
import { type DomainWeights, type ExamDomain, examDomains } from './domains.ts'
import type { Item, Template } from './item.ts'
import type { ItemHistory } from './item-history.ts'
import { type Random, randomFrom } from './random.ts'

/** Computed questions in a paper, at most: a share of all. Their numbers take longer than reading does. */
const mostComputed = 0.2

/**
 * Chooses the questions of a paper: each domain has its share, and in each the questions come first that were never
 * answered, then those answered longest ago.
 * @param count how many; fewer where the bank has no more
 * @param seed the same seed and history give the same paper
 */
export function composePaper(
  bank: Bank,
  count: number,
  weights: DomainWeights,
  history: ItemHistory,
  seed: string
): readonly Asked[] {
  const random = randomFrom(seed)
  const byDomain = new Map(examDomains.map((domain) => [domain, candidates(bank, domain, history, random)]))
  const available = (domain: ExamDomain): number => byDomain.get(domain)?.length ?? 0
  const shares = apportion(Math.min(count, bank.all.length), weights, available)
  const most = Math.ceil(count * mostComputed)
  let computed = 0
  const chosen = examDomains.flatMap((domain) => {
    const wanted = shares.get(domain) ?? 0
    const first: (Item | Template)[] = []
    const spare: (Item | Template)[] = []
    for (const item of byDomain.get(domain) ?? []) {
      const tooMany = item.kind === 'computed' && computed >= most
      if (tooMany || first.length >= wanted) spare.push(item)
      else {
        first.push(item)
        if (item.kind === 'computed') computed++
      }
    }
    return [...first, ...spare.slice(0, wanted - first.length)]
  })
  return random
    .shuffled(chosen)
    .map(({ id, kind }) => ({ item: id, ...(kind === 'computed' && { seed: `${seed} ${id}` }) }))
}

/** The questions of a domain, the one to be asked first in front. */
function candidates(
  bank: Bank,
  domain: ExamDomain,
  history: ItemHistory,
  random: Random
): readonly (Item | Template)[] {
  const lastAt = ({ id }: Item | Template): number => history.get(id)?.answers.at(-1)?.at ?? 0
  const own = bank.all.filter(({ tags }) => tags.domain === domain)
  return random.shuffled(own).toSorted((one, other) => lastAt(one) - lastAt(other)) // the sort keeps equals shuffled
}

/**
 * Whole numbers in proportion to weights, by the largest remainder (Hamilton's method). What a domain has too few
 * questions for goes to the others.
 */
export function apportion(
  count: number,
  weights: DomainWeights,
  available: (domain: ExamDomain) => number
): ReadonlyMap<ExamDomain, number> {
  const given = new Map<ExamDomain, number>(examDomains.map((domain) => [domain, 0]))
  for (let left = count; left > 0; ) {
    const open = examDomains.filter((domain) => (given.get(domain) ?? 0) < available(domain))
    if (open.length === 0) return given
    const total = open.reduce((sum, domain) => sum + weights[domain], 0)
    const exact = (domain: ExamDomain): number => (total > 0 ? weights[domain] / total : 1 / open.length) * left
    const whole = open.map((domain) => ({ domain, rest: exact(domain) % 1, floor: Math.floor(exact(domain)) }))
    const rest = left - whole.reduce((sum, { floor }) => sum + floor, 0)
    const more = new Set(whole.toSorted((one, other) => other.rest - one.rest).slice(0, rest))
    for (const share of whole) {
      const before = given.get(share.domain) ?? 0
      const now = Math.min(available(share.domain), before + share.floor + (more.has(share) ? 1 : 0))
      given.set(share.domain, now)
      left -= now - before
    }
  }
  return given
}
