import { foldWords } from '../search/fold-words.ts'
import { trigramIndex } from '../search/trigram-index.ts'

/** A question there is, in plain words. */
export type KnownQuestion = { readonly id: string; readonly question: string }

/** A question that says the same as another, or nearly. */
export type AlikeQuestion = KnownQuestion & { readonly same: boolean }

export type AlikeQuestions = {
  /** At most three, the most alike first. */
  readonly alike: (question: string, except: string | undefined) => readonly AlikeQuestion[]
}

/** Compared one by one of those that share the most letters with a question. */
const looked = 8
const most = 3
/** Share of pairs of letters that two questions must have in common, of 1. */
const enough = 0.85
/** Of a shorter question too little is known: "What is it?" is like many. */
const fewestLetters = 10

/** Finds questions that say the same as one that is being written, or nearly: other case, signs, a word more or less. */
export function alikeQuestions(known: readonly KnownQuestion[]): AlikeQuestions {
  const texts = known.map(({ question }) => lettersOf(question))
  const index = trigramIndex(texts)
  return {
    alike: (question, except) => {
      const asked = lettersOf(question)
      if (asked.length < fewestLetters) return []
      return index
        .nearest(asked, looked)
        .flatMap((place) => {
          const [one, text = ''] = [known[place], texts[place]]
          return one && one.id !== except ? [{ ...one, same: text === asked, share: likeness(text, asked) }] : []
        })
        .filter(({ share }) => share >= enough)
        .sort((one, other) => other.share - one.share)
        .slice(0, most)
        .map(({ id, question: words, same }) => ({ id, question: words, same }))
    }
  }
}

/** A longer question is as good as known by its beginning. */
const longest = 500

const lettersOf = (question: string): string =>
  foldWords(question.slice(0, longest))
    .map(({ text }) => text)
    .join(' ')

/** Share of pairs of neighbouring letters that two texts have in common: 1 where they are the same. */
function likeness(one: string, other: string): number {
  const pairs = pairCounts(one)
  let shared = 0
  for (const [pair, count] of pairCounts(other)) shared += Math.min(count, pairs.get(pair) ?? 0)
  return (2 * shared) / Math.max(1, one.length + other.length - 2)
}

function pairCounts(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = text.slice(at, at + 2)
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  return counts
}
