import { toText } from 'hast-util-to-text'
import { stemmer } from 'stemmer'
import type { Card } from '../../src/domain/content/pack.ts'

/** Two cards that ask almost the same, and how much they share, from 0 to 1. */
export type AlikePair = { readonly one: Card; readonly other: Card; readonly likeness: number }

/**
 * Chosen on the first 1,000 cards by reading the 40 pairs that are most alike. The least alike pair that asked the same
 * thing in other words stood at 0.63; at 0.60 and below there were cards of neighbouring facts only. Most pairs in
 * between gave each other's answer away, and sharing a `fact` is right for those.
 */
const alikeFrom = 0.62

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
 * Pairs of cards that are alike, the most alike first. Two cards of one fact may be alike: they ask it in both
 * directions and are kept apart in time.
 *
 * Likeness is the cosine between the cards' word stems, question and answer together, each stem weighed by how rare
 * it is among all cards (tf-idf). Stems are looked up in an index, so that only cards that share a rare word are
 * compared.
 */
export function findAlike(cards: readonly Card[], from = alikeFrom): readonly AlikePair[] {
  const vectors = weigh(cards.map(stemsOf))
  const byStem = new Map<string, number[]>()
  const pairs: AlikePair[] = []
  vectors.forEach((vector, index) => {
    const shared = new Map<number, number>()
    for (const [stem, weight] of vector) {
      const earlier = byStem.get(stem) ?? []
      for (const at of earlier) shared.set(at, (shared.get(at) ?? 0) + weight * (vectors[at]?.get(stem) ?? 0))
      earlier.push(index)
      byStem.set(stem, earlier)
    }
    for (const [at, likeness] of shared) {
      const [one, other] = [cards[at], cards[index]]
      if (one && other && likeness >= from && one.fact !== other.fact) pairs.push({ one, other, likeness })
    }
  })
  return pairs.sort((one, other) => other.likeness - one.likeness)
}

function stemsOf({ ask, answer }: Card): readonly string[] {
  const text = [ask, answer].map((children) => toText({ type: 'root', children: [...children] })).join(' ')
  const words = text.toLowerCase().match(/\p{L}+|\p{N}[\p{N}.,]*/gu) ?? []
  return words.filter((word) => !stopWords.has(word)).map(stemmer)
}

/** Unit vectors of tf-idf. */
function weigh(cards: readonly (readonly string[])[]): readonly Vector[] {
  const cardsWith = new Map<string, number>()
  for (const stems of cards) for (const stem of new Set(stems)) cardsWith.set(stem, (cardsWith.get(stem) ?? 0) + 1)
  return cards.map((stems) => {
    const weights = new Map<string, number>()
    for (const stem of stems)
      weights.set(stem, (weights.get(stem) ?? 0) + Math.log(1 + cards.length / (cardsWith.get(stem) ?? 1)))
    const length = Math.hypot(...weights.values())
    return new Map([...weights].map(([stem, weight]) => [stem, weight / length]))
  })
}
