import { stemmer } from 'stemmer'

/** Two texts that say almost the same, by their places in the list, and how much they share, from 0 to 1. */
export type AlikeTexts = { readonly one: number; readonly other: number; readonly likeness: number }

/** Words that every question is made of. */
const stopWords = new Set(
  [
    'a an and are as at be been but by can could did do does for from had has have her his how i if in into is it its',
    'may me more most my no nor not of on one only or our over own same she should so some such than that the their',
    'them then there these they this those to under up very was we were what when where which while who whom whose why',
    'will with would you your called mean means say says'
  ].flatMap((words) => words.split(' '))
)

type Vector = ReadonlyMap<string, number>

/**
 * Pairs of texts that are alike, the most alike first.
 *
 * Likeness is the cosine between the texts' word stems, each stem weighed by how rare it is among all texts (tf-idf).
 * Stems are looked up in an index, so that only texts that share a word are compared.
 * @param from the least likeness that is reported
 */
export function findAlikeTexts(texts: readonly string[], from: number): readonly AlikeTexts[] {
  const vectors = weigh(texts.map(stemsOf))
  const byStem = new Map<string, number[]>()
  const pairs: AlikeTexts[] = []
  vectors.forEach((vector, other) => {
    const shared = new Map<number, number>()
    for (const [stem, weight] of vector) {
      const earlier = byStem.get(stem) ?? []
      for (const at of earlier) shared.set(at, (shared.get(at) ?? 0) + weight * (vectors[at]?.get(stem) ?? 0))
      earlier.push(other)
      byStem.set(stem, earlier)
    }
    for (const [one, likeness] of shared) if (likeness >= from) pairs.push({ one, other, likeness })
  })
  return pairs.sort((one, other) => other.likeness - one.likeness)
}

function stemsOf(text: string): readonly string[] {
  const words = text.toLowerCase().match(/\p{L}+|\p{N}[\p{N}.,]*/gu) ?? []
  return words.filter((word) => !stopWords.has(word)).map(stemmer)
}

/** Unit vectors of tf-idf. */
function weigh(texts: readonly (readonly string[])[]): readonly Vector[] {
  const textsWith = new Map<string, number>()
  for (const stems of texts) for (const stem of new Set(stems)) textsWith.set(stem, (textsWith.get(stem) ?? 0) + 1)
  return texts.map((stems) => {
    const weights = new Map<string, number>()
    for (const stem of stems)
      weights.set(stem, (weights.get(stem) ?? 0) + Math.log(1 + texts.length / (textsWith.get(stem) ?? 1)))
    const length = Math.hypot(...weights.values())
    return new Map([...weights].map(([stem, weight]) => [stem, weight / length]))
  })
}
