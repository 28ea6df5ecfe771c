import type { BrowsedCard } from './browsed-card.ts'
import { type Condition, conditionOf } from './conditions.ts'
import { QueryProblem, type QueryWord, queryWords } from './query-words.ts'

/** A query that was read, or why it could not be, and where: an offset in UTF-16 units. */
export type ReadQuery =
  | { readonly ok: true; readonly matches: (card: BrowsedCard) => boolean }
  | { readonly ok: false; readonly problem: string; readonly at: number }

/** Brackets within brackets beyond this depth are nobody's query. */
const deepest = 100

/**
 * Reads a query in the language people know from Anki: conditions side by side must all hold, `or` stands between
 * alternatives and binds less, a minus turns round, brackets group.
 * @param today study day, for conditions such as `rated:7`
 */
export function readQuery(query: string, today: number): ReadQuery {
  try {
    const words = queryWords(query)
    const parser = new Parser(words, query.length, today)
    const condition = parser.alternatives(0)
    parser.expectEnd()
    return { ok: true, matches: condition }
  } catch (error) {
    if (error instanceof QueryProblem) return { ok: false, problem: error.message, at: error.at }
    throw error
  }
}

/** Whether a query may look at past answers, which are kept apart from the cards and take time to read. */
export const asksForAnswers = (query: string): boolean => /rated:/i.test(query)

/** Goes through the words once, from left to right. */
class Parser {
  readonly #words: readonly QueryWord[]
  readonly #end: number
  readonly #today: number
  #next = 0

  constructor(words: readonly QueryWord[], end: number, today: number) {
    this.#words = words
    this.#end = end
    this.#today = today
  }

  alternatives(depth: number): Condition {
    if (depth > deepest) throw new QueryProblem('There are too many brackets within brackets.', this.#at())
    const all = [this.#together(depth)]
    while (this.#word()?.kind === 'or') {
      const { at } = this.#take()
      if (!this.#startsCondition()) throw new QueryProblem('After “or” a second alternative is missing.', at)
      all.push(this.#together(depth))
    }
    return (card) => all.some((one) => one(card))
  }

  expectEnd(): void {
    const word = this.#word()
    if (word?.kind === 'close') throw new QueryProblem('A bracket is closed that was not opened.', word.at)
  }

  #together(depth: number): Condition {
    if (this.#word()?.kind === 'or') throw new QueryProblem('Before “or” a first alternative is missing.', this.#at())
    const all: Condition[] = []
    while (this.#startsCondition()) all.push(this.#one(depth))
    return (card) => all.every((one) => one(card))
  }

  #one(depth: number): Condition {
    const word = this.#take()
    const condition = word.kind === 'condition' ? conditionOf(word, this.#today) : this.#group(word.at, depth)
    return word.not ? (card) => !condition(card) : condition
  }

  #group(at: number, depth: number): Condition {
    const condition = this.alternatives(depth + 1)
    if (this.#word()?.kind !== 'close') throw new QueryProblem('A bracket is opened and not closed.', at)
    this.#take()
    return condition
  }

  #startsCondition(): boolean {
    const kind = this.#word()?.kind
    return kind === 'condition' || kind === 'open'
  }

  #word(): QueryWord | undefined {
    return this.#words[this.#next]
  }

  #at(): number {
    return this.#word()?.at ?? this.#end
  }

  #take(): QueryWord {
    const word = this.#words[this.#next++]
    if (!word) throw new Error('There is no word left to take.')
    return word
  }
}
