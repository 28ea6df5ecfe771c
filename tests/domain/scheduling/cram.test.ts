import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answerCram, startCram } from '#domain/scheduling/cram.ts'
import { seeded } from '../../fixtures/property.ts'
import { cardsNamed, reviewDue, today } from './queue-fixture.ts'

test('what is least likely to be known is asked first, and what was never answered last', () => {
  const [weak, strong] = [reviewDue('weak', -20), reviewDue('strong', 20)]
  const states = new Map([weak, strong].map((state) => [state.card, state]))
  expect(startCram(cardsNamed('new', 'strong', 'weak'), states, today).left).toEqual(['weak', 'strong', 'new'])
})

test('a card that was not known comes again after five others, and one that was known does not', () => {
  const cram = startCram(cardsNamed('a', 'b', 'c', 'd', 'e', 'f', 'g'), new Map(), today)
  expect(answerCram(cram, false).left).toEqual(['b', 'c', 'd', 'e', 'f', 'a', 'g'])
  expect(answerCram(cram, true)).toEqual({ left: ['b', 'c', 'd', 'e', 'f', 'g'], known: 1, answers: 1 })
})

test('however it goes, every card is asked until it was known, and the session ends', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 30 }), fc.array(fc.boolean(), { maxLength: 60 }), (count, answers) => {
      const ids = Array.from({ length: count }, (_, index) => `card ${index}`)
      let cram = startCram(cardsNamed(...ids), new Map(), today)
      for (const known of answers) {
        const [before] = cram.left
        cram = answerCram(cram, known)
        if (before !== undefined && !known) expect(cram.left).toContain(before)
      }
      const failed = answers.slice(0, cram.answers).filter((known) => !known).length
      expect(cram.known + cram.left.length).toBe(count)
      expect(cram.known + failed).toBe(cram.answers)
      while (cram.left.length > 0) cram = answerCram(cram, true)
      expect(cram.known).toBe(count)
    }),
    seeded(300)
  )
})
