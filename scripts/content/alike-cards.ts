import { toText } from 'hast-util-to-text'
import type { Card } from '../../src/domain/content/pack.ts'
import { findAlikeTexts } from './alike-texts.ts'

/** Two cards that ask almost the same, and how much they share, from 0 to 1. */
export type AlikePair = { readonly one: Card; readonly other: Card; readonly likeness: number }

/**
 * Chosen on the first 1,000 cards by reading the 40 pairs that are most alike. The least alike pair that asked the same
 * thing in other words stood at 0.63; at 0.60 and below there were cards of neighbouring facts only. Most pairs in
 * between gave each other's answer away, and sharing a `fact` is right for those.
 */
const alikeFrom = 0.62

/**
 * Pairs of cards that are alike in their questions and answers together, the most alike first. Two cards of one fact may
 * be alike: they ask it in both directions and are kept apart in time.
 */
export function findAlike(cards: readonly Card[], from = alikeFrom): readonly AlikePair[] {
  return findAlikeTexts(cards.map(textOf), from).flatMap(({ one: first, other: second, likeness }) => {
    const [one, other] = [cards[first], cards[second]]
    return one && other && one.fact !== other.fact ? [{ one, other, likeness }] : []
  })
}

const textOf = ({ ask, answer }: Card): string =>
  [ask, answer].map((children) => toText({ type: 'root', children: [...children] })).join(' ')
