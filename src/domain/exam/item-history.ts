import type { ItemAnswer, ItemState } from './item-state.ts'
import type { PaperState } from './paper.ts'

/** What is known of each item, from practice and from papers that were handed in. */
export type ItemHistory = ReadonlyMap<string, ItemState>

/**
 * Brings practice and papers together. A question that was left empty in a paper counts as a wrong answer, as it did
 * there; one that is gone counts as none.
 */
export function itemHistory(practised: ReadonlyMap<string, ItemState>, papers: Iterable<PaperState>): ItemHistory {
  const answers = new Map<string, ItemAnswer[]>()
  for (const { questions, end } of papers) {
    end?.results.forEach(({ gone, right, misconceptions, confidence, took }, position) => {
      const item = questions[position]?.item
      if (gone || item === undefined) return
      const own = answers.get(item) ?? []
      answers.set(item, own)
      own.push({ at: end.at, day: end.day, right, misconceptions, confidence, took })
    })
  }
  const ids = new Set([...practised.keys(), ...answers.keys()])
  return new Map(
    [...ids].map((item) => {
      const before = practised.get(item)
      const all = [...(before?.answers ?? []), ...(answers.get(item) ?? [])].toSorted((one, two) => one.at - two.at)
      return [item, { item, flagged: before?.flagged ?? false, answers: all }]
    })
  )
}

/** Misconceptions and how often each led to a wrong answer, the most frequent first; of equals the latest. */
export function confusions(
  history: ItemHistory,
  since = 0
): readonly { readonly misconception: string; readonly times: number; readonly lastAt: number }[] {
  const found = new Map<string, { times: number; lastAt: number }>()
  for (const { answers } of history.values()) {
    for (const { at, misconceptions } of answers) {
      if (at < since) continue
      for (const id of misconceptions) {
        const before = found.get(id) ?? { times: 0, lastAt: 0 }
        found.set(id, { times: before.times + 1, lastAt: Math.max(before.lastAt, at) })
      }
    }
  }
  return [...found]
    .map(([misconception, counts]) => ({ misconception, ...counts }))
    .toSorted((one, other) => other.times - one.times || other.lastAt - one.lastAt)
}
