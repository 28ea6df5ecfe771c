import { type Confidence, confidences } from '../journal/confidences.ts'
import type { Bank } from './bank.ts'
import type { Item, Template } from './item.ts'
import type { PaperState, QuestionResult } from './paper.ts'

/** Right answers of all in one group, and the time they took on average, in milliseconds. */
export type Group = {
  readonly name: string
  readonly right: number
  readonly of: number
  readonly took: number
}

/** What a paper is taken apart by. */
export const aspects = ['domain', 'phase', 'persona', 'bloom'] as const
export type Aspect = (typeof aspects)[number]

type Counted = { readonly item: Item | Template; readonly result: QuestionResult }

/** The questions that count, with the items that the bank still has. */
function counted(bank: Bank, { questions, end }: PaperState): readonly Counted[] {
  return (end?.results ?? []).flatMap((result, position) => {
    const item = bank.byId.get(questions[position]?.item ?? '')
    return result.gone || !item ? [] : [{ item, result }]
  })
}

/** The results by one aspect, the weakest first. Questions without that tag are left out. */
export const byAspect = (bank: Bank, paper: PaperState, aspect: Aspect): readonly Group[] =>
  grouped(counted(bank, paper), ({ item }) => item.tags[aspect]).toSorted(
    (one, other) => one.right / one.of - other.right / other.of
  )

/** The results by how sure the learner was, from guesses to certain. */
export function byConfidence(bank: Bank, paper: PaperState): readonly Group[] {
  const order = (name: string): number => confidences.indexOf(name as Confidence) // groups are named by confidences
  return grouped(counted(bank, paper), ({ result }) => result.confidence).toSorted(
    (one, other) => order(one.name) - order(other.name)
  )
}

function grouped(all: readonly Counted[], nameOf: (one: Counted) => string | undefined): readonly Group[] {
  const groups = new Map<string, Counted[]>()
  for (const one of all) {
    const name = nameOf(one)
    if (name === undefined) continue
    const group = groups.get(name) ?? []
    groups.set(name, group)
    group.push(one)
  }
  return [...groups].map(([name, group]) => ({
    name,
    right: group.filter(({ result }) => result.right).length,
    of: group.length,
    took: group.reduce((sum, { result }) => sum + result.took, 0) / group.length
  }))
}

/** Misconceptions of the paper and how often each was chosen, the most frequent first. */
export function confusedIn({ end }: PaperState): readonly { readonly misconception: string; readonly times: number }[] {
  const times = new Map<string, number>()
  for (const { gone, misconceptions } of end?.results ?? [])
    if (!gone) for (const id of misconceptions) times.set(id, (times.get(id) ?? 0) + 1)
  return [...times]
    .map(([misconception, count]) => ({ misconception, times: count }))
    .toSorted((one, other) => other.times - one.times)
}

/** Marks a paper as it stands, question by question. `posed` gives the item as it was asked, or nothing where it is gone. */
export function resultsOf(
  { questions }: PaperState,
  posed: (question: PaperState['questions'][number]) => Item | undefined,
  mark: (
    item: Item,
    chosen: readonly number[]
  ) => { readonly right: boolean; readonly misconceptions: readonly string[] }
): QuestionResult[] {
  return questions.map((question) => {
    const { confidence, took } = question
    const item = posed(question)
    const given = { chosen: [...question.chosen], took: Math.round(took), ...(confidence && { confidence }) }
    if (!item) return { ...given, right: false, misconceptions: [], gone: true }
    const { right, misconceptions } = mark(item, question.chosen)
    return { ...given, right, misconceptions: [...misconceptions] }
  })
}
