/** A piece of a query: a bracket, the word `or`, or a condition that may be turned round by a minus. */
export type QueryWord =
  | { readonly kind: 'open' | 'close' | 'or'; readonly not: boolean; readonly at: number }
  | {
      readonly kind: 'condition'
      readonly not: boolean
      readonly at: number
      readonly text: string
      readonly quoted: boolean
    }

/** What cannot be read in a query, and where: an offset in UTF-16 units. */
export class QueryProblem extends Error {
  readonly at: number
  constructor(message: string, at: number) {
    super(message)
    this.at = at
  }
}

const space = /\s/

/**
 * Splits a query into its pieces, as Anki does: white space separates, double quotes hold words together (also after a
 * colon: `deck:"Levels and paths"`), a minus turns round what follows.
 * @throws QueryProblem when a quotation mark is not closed
 */
export function queryWords(query: string): readonly QueryWord[] {
  const words: QueryWord[] = []
  let at = 0
  while (at < query.length) {
    if (space.test(query[at] ?? '')) {
      at++
      continue
    }
    const { word, next } = wordAt(query, at)
    words.push(word)
    at = next
  }
  return words
}

function wordAt(query: string, start: number): { readonly word: QueryWord; readonly next: number } {
  const not = query[start] === '-' && start + 1 < query.length && !space.test(query[start + 1] ?? '')
  const at = not ? start + 1 : start
  if (query[at] === '(') return { word: { kind: 'open', not, at: start }, next: at + 1 }
  if (query[at] === ')') return { word: { kind: 'close', not, at: start }, next: at + 1 }
  const { text, quoted, next } = conditionAt(query, at)
  if (!quoted && !not && text.toLowerCase() === 'or') return { word: { kind: 'or', not, at: start }, next }
  const isAnd = !quoted && !not && text.toLowerCase() === 'and' // said out loud; it holds between all conditions anyway
  return isAnd ? skipped(query, next) : { word: { kind: 'condition', not, at: start, text, quoted }, next }
}

/** What follows a word that says nothing; at the end of the query, a condition that everything meets. */
function skipped(query: string, next: number): { readonly word: QueryWord; readonly next: number } {
  const rest = /\S/.exec(query.slice(next))
  if (rest) return wordAt(query, next + rest.index)
  return { word: { kind: 'condition', not: false, at: next, text: '', quoted: true }, next: query.length }
}

function conditionAt(
  query: string,
  start: number
): { readonly text: string; readonly quoted: boolean; readonly next: number } {
  let text = ''
  let quoted = false
  let at = start
  while (at < query.length && !/[\s()]/.test(query[at] ?? '')) {
    if (query[at] !== '"') {
      text += query[at]
      at++
      continue
    }
    const end = query.indexOf('"', at + 1)
    if (end < 0) throw new QueryProblem('A quotation mark is opened and not closed.', at)
    text += query.slice(at + 1, end)
    quoted = true
    at = end + 1
  }
  return { text, quoted, next: at }
}
