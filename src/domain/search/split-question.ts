/** Words of asking rather than of the thing asked for. */
const asking = new Set(
  (
    'what whats is are was does do did how why when which who mean means meaning define defined definition explain ' +
    'explained explanation describe stand stands work works calculate calculated formula example examples between ' +
    'difference differences different diff compare compared comparison about tell me please i you we my this that ' +
    'acronym abbreviation form used using'
  ).split(' ')
)
const dividers = new Set(['versus', 'and', 'or', 'from', 'with'])
/** Say nothing at either end of what is asked for, and much inside it: `the cost of compliance`. */
const edges = new Set(['a', 'an', 'the', 'of', 'for', 'full', ...dividers])

type Words = readonly string[]

export type Question = {
  /** The query without the words of asking: `what is showback` gives `showback`. Empty when it is no question. */
  readonly asked: Words
  /**
   * The things set against each other: `difference between X and Y` gives X and Y; `list or contracted price` gives
   * `list price` as well. Empty when there is but one.
   */
  readonly parts: readonly Words[]
}

/** Takes a query apart as if it were a question; `words` in American spelling. */
export function splitQuestion(words: Words): Question {
  const asked = trimEdges(words.filter((word) => !asking.has(word)))
  const parts: string[][] = [[]]
  for (const word of asked) {
    if (dividers.has(word)) parts.push([])
    else parts.at(-1)?.push(word)
  }
  const things = parts.map(trimEdges).filter((part) => part.length > 0)
  return {
    asked: asked.length === words.length ? [] : asked,
    parts: things.length > 1 ? [...things, ...withSharedNoun(things)] : []
  }
}

/** In `list or contracted price` the last word belongs to both. */
function withSharedNoun(things: readonly Words[]): readonly Words[] {
  const last = things.at(-1) ?? []
  return last.length < 2
    ? []
    : things.filter((thing) => thing.length < last.length).map((thing) => [...thing, ...last.slice(-1)])
}

function trimEdges(words: Words): Words {
  const from = words.findIndex((word) => !edges.has(word))
  const to = words.findLastIndex((word) => !edges.has(word))
  return from < 0 ? [] : words.slice(from, to + 1)
}
