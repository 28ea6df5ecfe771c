import { expect, test } from 'vitest'
import { mastery } from '#domain/progress/mastery.ts'
import { recallOn } from '#domain/scheduling/schedule.ts'
import { inSteps, reviewDue, today } from '../scheduling/queue-fixture.ts'

const withInterval = (card: string, interval: number) => ({ ...reviewDue(card, 3), interval })

const states = new Map(
  [
    withInterval('young', 20),
    withInterval('mature', 21),
    inSteps('step', 5),
    inSteps('again', 5, 'relearning'),
    reviewDue('elsewhere', 0)
  ].map((state) => [state.card, state])
)
const deck = ['young', 'mature', 'step', 'again', 'unseen']

test('the cards of a group are counted by how far they have come; three weeks make a card mature', () => {
  expect(mastery(deck, states, today)).toMatchObject({ cards: 5, unseen: 1, learning: 2, young: 1, mature: 1 })
})

test('recall is the mean over the cards begun, and falls as days go by', () => {
  const begun = [...states.values()].filter(({ card }) => deck.includes(card))
  const mean = begun.reduce((sum, state) => sum + recallOn(state, today), 0) / 4
  expect(mastery(deck, states, today).recall).toBeCloseTo(mean, 12)
  expect(mastery(deck, states, today + 30).recall).toBeLessThan(mean)
})

test('nothing is said of the recall of cards that were never begun', () => {
  expect(mastery(['unseen'], states, today)).toEqual({
    cards: 1,
    unseen: 1,
    learning: 0,
    young: 0,
    mature: 0,
    recall: undefined
  })
})
