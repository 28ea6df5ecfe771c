import type { Bank } from './bank.ts'
import type { ExamDomain } from './domains.ts'
import type { Item, Template } from './item.ts'
import type { ItemHistory } from './item-history.ts'
import { randomFrom } from './random.ts'

/** Which questions are practised. */
export type Pool = {
  readonly which: 'all' | 'unseen' | 'missed' | 'flagged'
  readonly domain?: ExamDomain | undefined
  /** Only questions that this misconception is a wrong answer to. */
  readonly misconception?: string | undefined
  /** This one question, by its id. */
  readonly question?: string | undefined
}

/** The questions of a pool. `missed` are those whose last answer was wrong. */
export function poolOf(
  bank: Bank,
  { which, domain, misconception, question }: Pool,
  history: ItemHistory
): readonly string[] {
  const belongs = (item: Item | Template): boolean => {
    if (question && item.id !== question) return false
    if (domain && item.tags.domain !== domain) return false
    if (misconception && !misconceptionsOf(item).includes(misconception)) return false
    const known = history.get(item.id)
    if (which === 'unseen') return !known || known.answers.length === 0
    if (which === 'missed') return known?.answers.at(-1)?.right === false
    if (which === 'flagged') return known?.flagged === true
    return true
  }
  return bank.all.filter(belongs).map(({ id }) => id)
}

/**
 * The order in which a session asks: what was never answered first, then what was missed last, then what was right
 * longest ago; among equals by the seed.
 */
export function practiceOrder(items: readonly string[], history: ItemHistory, seed: string): readonly string[] {
  const rank = (item: string): number => {
    const last = history.get(item)?.answers.at(-1)
    if (!last) return 0
    return last.right ? 2 + last.at : 1
  }
  return randomFrom(seed)
    .shuffled(items)
    .toSorted((one, other) => rank(one) - rank(other))
}

/** What the wrong answers to an item stand for. */
export function misconceptionsOf(item: Item | Template): readonly string[] {
  const all =
    item.kind === 'computed'
      ? item.mistakes.map(({ misconception }) => misconception)
      : item.kind === 'single' || item.kind === 'several'
        ? item.options.map(({ misconception }) => misconception)
        : [item.misconception]
  return all.filter((id) => id !== undefined)
}

/** The address where a pool is practised. */
export function practiceAddress({ which, domain, misconception }: Pool): string {
  const more = Object.entries({ domain, misconception }).flatMap(([name, value]) =>
    value === undefined ? [] : [`&${name}=${encodeURIComponent(value)}`]
  )
  return `/exam/practice?pool=${which}${more.join('')}`
}
