import { examDomains } from '#domain/exam/domains.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Forecast, type ReadinessInput, readiness } from '#domain/progress/readiness.ts'
import { checkEvidence, type DomainEvidence, type QuestionAnswer } from '#domain/progress/readiness-evidence.ts'
import { seeded } from '../../fixtures/property.ts'

const today = 20_654

/** So many answers, the first `right` of them right, on one day. */
const answers = (count: number, right: number, more: Partial<QuestionAnswer> = {}): readonly QuestionAnswer[] =>
  Array.from({ length: count }, (_, at) => ({ correct: at < right, options: 4, day: today - 1, ...more }))

const evidenceOf = (more: Partial<DomainEvidence> = {}): readonly DomainEvidence[] =>
  examDomains.map((domain) => ({
    domain,
    weight: 0.2,
    recall: new Array<number>(20).fill(0.85),
    unseen: 20,
    answers: answers(10, 7),
    ...more
  }))

/** The same, with one domain otherwise. */
const withDomain = (domain: string, more: Partial<DomainEvidence>): readonly DomainEvidence[] =>
  evidenceOf().map((one) => (one.domain === domain ? { ...one, ...more } : one))

const input = (evidence: readonly DomainEvidence[], more: Partial<ReadinessInput> = {}): ReadinessInput => ({
  evidence,
  paper: { questions: 50, passLine: 0.75 },
  today,
  examDay: today + 14,
  ...more
})

function forecast(evidence: readonly DomainEvidence[], more: Partial<ReadinessInput> = {}): Forecast {
  const found = readiness(input(evidence, more))
  if (!found.enough) throw new Error('There should be a forecast.')
  return found
}

test('below the stated minimum it says what is lacking instead of a number', () => {
  const few = evidenceOf({ answers: answers(2, 2), recall: [] })
  expect(readiness(input(few))).toEqual({
    enough: false,
    have: { answers: 10, domains: 0 },
    need: { answers: 20, domains: 5 },
    missing: examDomains
  })
})

test('a domain without cards or answers stands in the way, one that the exam does not ask about does not', () => {
  const blind = withDomain('manage', { answers: [], recall: [] })
  expect(readiness(input(blind))).toMatchObject({ enough: false, missing: ['manage'], have: { domains: 4 } })
  expect(readiness(input(withDomain('manage', { answers: [], recall: [], weight: 0 })))).toMatchObject({ enough: true })
})

test('answers of long ago are no evidence, and an exam ten years ahead has none', () => {
  const old = evidenceOf({ answers: answers(30, 20, { day: today - 400 }), recall: [] })
  expect(readiness(input(old))).toMatchObject({ enough: false, have: { answers: 0, domains: 0 } })
  expect(readiness(input(evidenceOf(), { examDay: today + 3650 }))).toMatchObject({ enough: false })
})

test('nobody to ask about and no domain is not enough', () => {
  expect(checkEvidence([], today).enough).toBe(false)
  expect(readiness(input(evidenceOf({ weight: 0 })))).toMatchObject({ enough: false, need: { domains: 1 } })
})

test('who knows nearly all passes, who guesses does not, and the pass line is in between', () => {
  const good = forecast(evidenceOf({ answers: answers(40, 39), unseen: 0, recall: new Array<number>(40).fill(0.97) }))
  const guess = forecast(evidenceOf({ answers: answers(40, 10), recall: new Array<number>(20).fill(0.2) }))
  expect(good.passing).toBeGreaterThan(0.97)
  expect(guess.passing).toBeLessThan(0.02)
  expect(guess.expectedScore).toBeGreaterThan(0.2) // the floor of guessing
})

test('more evidence of the same makes the interval narrower', () => {
  const width = ({ interval: [low, high] }: Forecast): number => high - low
  const little = forecast(evidenceOf({ answers: answers(5, 4) }))
  const much = forecast(evidenceOf({ answers: answers(80, 64) }))
  expect(width(much)).toBeLessThan(width(little) - 0.15)
})

test('an exam farther off is less certain', () => {
  const evidence = evidenceOf({ answers: answers(40, 34) })
  const near = forecast(evidence, { examDay: today + 1 })
  const far = forecast(evidence, { examDay: today + 60 })
  expect(far.interval[0]).toBeLessThan(near.interval[0])
  expect(Math.abs(far.passing - 0.5)).toBeLessThan(Math.abs(near.passing - 0.5))
})

test('what was never seen lowers the chance', () => {
  expect(forecast(evidenceOf({ unseen: 60 })).passing).toBeLessThan(forecast(evidenceOf({ unseen: 0 })).passing - 0.02)
})

test('cards never begun are worse than no cards at all', () => {
  const unseen = (count: number): number => forecast(evidenceOf({ recall: [], unseen: count })).passing
  expect(unseen(60)).toBeLessThan(unseen(0) - 0.02)
})

test('cards better recalled on the day raise it', () => {
  const recall = (chance: number): number =>
    forecast(evidenceOf({ recall: new Array<number>(20).fill(chance) })).passing
  expect(recall(0.95)).toBeGreaterThan(recall(0.5) + 0.03)
})

test('a right answer called a guess counts for less than one called sure', () => {
  const called = (confidence: 'guess' | 'certain'): number =>
    forecast(evidenceOf({ answers: answers(10, 8, { confidence }) })).passing
  expect(called('guess')).toBeLessThan(called('certain') - 0.05)
})

test('what is shown in four domains says something of the fifth', () => {
  const fifth = (right: number): number | undefined =>
    forecast(evidenceOf({ answers: answers(30, right) }).map((one, at) => (at === 4 ? { ...one, answers: [] } : one)))
      .perDomain[4]?.expected
  expect(fifth(28)).toBeGreaterThan((fifth(12) ?? 1) + 0.15)
})

test('a heavier domain moves it more', () => {
  const weak = { answers: answers(10, 3), recall: new Array<number>(10).fill(0.6), unseen: 30 }
  const weighing = (weight: number): Forecast => forecast(withDomain('quantify', { ...weak, weight }))
  expect(weighing(0.6).passing).toBeLessThan(weighing(0.1).passing)
  expect(weighing(0.6).moves[0]?.domain).toBe('quantify')
})

test('the moves are in the order of what they bring, and are worth doing', () => {
  const { moves } = forecast(
    withDomain('optimise', { recall: new Array<number>(10).fill(0.4), unseen: 0, answers: answers(10, 5) })
  )
  expect(moves[0]).toMatchObject({ kind: 'refresh', domain: 'optimise', cards: 10 })
  const gains = moves.map(({ gain }) => gain)
  expect(gains).toEqual(gains.toSorted((one, other) => other - one))
  expect(moves.every(({ gain, marks }) => gain >= 0 && marks > 0)).toBe(true)
})

test('who has learnt everything is told of no move', () => {
  expect(forecast(evidenceOf({ unseen: 0, recall: new Array<number>(20).fill(0.95) })).moves).toEqual([])
})

test('a pass line of nothing is passed, and one above what can be got is not', () => {
  expect(forecast(evidenceOf(), { paper: { questions: 50, passLine: 0 } }).passing).toBeCloseTo(1, 9)
  expect(forecast(evidenceOf(), { paper: { questions: 50, passLine: 1 } }).passing).toBeLessThan(0.01)
})

test('the same evidence gives the same forecast: nothing is drawn', () => {
  expect(readiness(input(evidenceOf()))).toEqual(readiness(input(evidenceOf())))
})

const someAnswers = fc.array(
  fc.record({
    correct: fc.boolean(),
    options: fc.integer({ min: 2, max: 10 }),
    day: fc.integer({ min: today - 100, max: today }),
    confidence: fc.constantFrom('certain' as const, 'fairly-sure' as const, 'guess' as const, undefined)
  }),
  { minLength: 4, maxLength: 60 }
)

const someEvidence = fc
  .array(
    fc.record({
      weight: fc.double({ min: 0.01, max: 1, noNaN: true }),
      recall: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 }),
      unseen: fc.nat(200),
      answers: someAnswers
    }),
    { minLength: 5, maxLength: 5 }
  )
  .map((parts) => parts.map((part, at): DomainEvidence => ({ domain: examDomains[at] ?? 'framework', ...part })))

test('any evidence at all gives chances, and the chance lies in its interval', () => {
  fc.assert(
    fc.property(someEvidence, fc.integer({ min: 1, max: 200 }), fc.nat(20), (evidence, questions, ahead) => {
      const found = forecast(evidence, { paper: { questions, passLine: 0.7 }, examDay: today + ahead })
      const [low, high] = found.interval
      expect([0 <= low, low <= found.passing, found.passing <= high, high <= 1]).toEqual([true, true, true, true])
      expect(found.expectedScore).toBeGreaterThan(0)
      expect(found.expectedScore).toBeLessThan(1)
      for (const { expected, interval } of found.perDomain) {
        expect(interval[0]).toBeLessThanOrEqual(expected)
        expect(interval[1]).toBeGreaterThanOrEqual(expected)
      }
    }),
    seeded(60)
  )
})

test('one wrong answer more never raises the chance, one right more never lowers it', () => {
  fc.assert(
    fc.property(someEvidence, fc.nat(4), (evidence, at) => {
      const more = (correct: boolean): number =>
        forecast(
          evidence.map((one, other) =>
            other === at ? { ...one, answers: [...one.answers, { correct, options: 4, day: today }] } : one
          )
        ).passing
      expect(more(true)).toBeGreaterThanOrEqual(more(false))
    }),
    seeded(60)
  )
})

test('answers of late count for more than those before, so that getting worse shows', () => {
  const first = (right: number): readonly QuestionAnswer[] => answers(15, right, { day: today - 40 })
  const last = (right: number): readonly QuestionAnswer[] => answers(15, right, { day: today - 1 })
  const better = forecast(evidenceOf({ answers: [...first(8), ...last(14)] }))
  const worse = forecast(evidenceOf({ answers: [...first(14), ...last(8)] }))
  expect(better.passing).toBeGreaterThan(worse.passing + 0.2)
  expect(better.byRecentAccuracy).toBeGreaterThan(worse.byRecentAccuracy + 0.5)
})
