import { expect, test } from 'vitest'
import type { FitItem } from '#domain/fitting/fit-items.ts'
import { adoptWeights } from '#domain/fitting/adopt-weights.ts'
import { fitWeights, neededReviews, type WeightFitter } from '#domain/fitting/fit-weights.ts'
import { eventSchema } from '#domain/journal/events.ts'
import type { PresetState } from '#domain/scheduling/preset.ts'
import { usualPace } from '#domain/scheduling/schedule.ts'
import { happened } from '../../fixtures/events.ts'

/** Reviews that can be told apart by their days: 1, 2, 3, … */
const reviews = (count: number): readonly FitItem[] =>
  Array.from({ length: count }, (_, index) => ({
    history: [
      { rating: 3, days: 0 },
      { rating: 3, days: index + 1 }
    ],
    length: 2
  }))

const numberOf = (item: FitItem | undefined): number => item?.history[1]?.days ?? 0

/** Weights that are as good as their first number says. Notes down what it was given. */
function fakeFitter(loss: number) {
  const fittedTo: [first: number, last: number][] = []
  const triedOn: [first: number, last: number, weights: number | undefined][] = []
  const fitter: WeightFitter = {
    fit: async (items, onShare) => {
      fittedTo.push([numberOf(items[0]), numberOf(items.at(-1))])
      onShare(0.5)
      return [loss, fittedTo.length]
    },
    logLoss: (items, weights) => {
      triedOn.push([numberOf(items[0]), numberOf(items.at(-1)), weights?.[0]])
      return weights?.[0] ?? 0.4
    }
  }
  return { fitter, fittedTo, triedOn }
}

test('with too few reviews nothing is fitted, and it is said how many are needed', async () => {
  const { fitter, fittedTo } = fakeFitter(0.1)
  expect(await fitWeights(reviews(neededReviews - 1), undefined, fitter, () => {})).toEqual({
    kind: 'too-few',
    reviews: 399,
    needed: 400
  })
  expect(fittedTo).toEqual([])
})

test('fitted weights are tried on reviews that came later than all they were fitted to, and so are the ones in use', async () => {
  const { fitter, fittedTo, triedOn } = fakeFitter(0.3)
  await fitWeights(reviews(500), [0.35], fitter, () => {})
  expect(fittedTo).toEqual([
    [1, 100],
    [1, 200],
    [1, 300],
    [1, 400],
    [1, 500]
  ])
  expect(triedOn).toEqual(
    [101, 201, 301, 401].flatMap((first) => [
      [first, first + 99, 0.35],
      [first, first + 99, 0.3]
    ])
  )
})

test('weights that forecast better are to be used: those that were fitted to everything', async () => {
  expect(await fitWeights(reviews(500), undefined, fakeFitter(0.35).fitter, () => {})).toEqual({
    kind: 'fitted',
    reviews: 500,
    tried: 400,
    before: expect.closeTo(0.4, 10),
    after: expect.closeTo(0.35, 10),
    better: true,
    weights: [0.35, 5]
  })
})

test.each([
  ['worse', 0.41],
  ['the same', 0.4],
  ['better by less than is shown', 0.39998]
])('weights that forecast %s are not', async (_, loss) => {
  expect(await fitWeights(reviews(400), undefined, fakeFitter(loss).fitter, () => {})).toMatchObject({ better: false })
})

test('weights in use that were fitted before are what new ones are held against', async () => {
  expect(await fitWeights(reviews(400), [0.2], fakeFitter(0.3).fitter, () => {})).toMatchObject({
    before: expect.closeTo(0.2, 10),
    better: false
  })
})

test('stretches of unequal length count by their reviews', async () => {
  const { fitter } = fakeFitter(0.3)
  const byLength: WeightFitter = { ...fitter, logLoss: (items, weights) => (weights ? items.length : 0) }
  const fitting = await fitWeights(reviews(403), undefined, byLength, () => {})
  // 403 reviews are cut at 81, 161, 242 and 322.
  expect(fitting).toMatchObject({
    tried: 322,
    after: expect.closeTo((80 ** 2 + 81 ** 2 + 80 ** 2 + 81 ** 2) / 322, 10)
  })
})

test('the share that is done rises to the whole, and never falls', async () => {
  const shares: number[] = []
  await fitWeights(reviews(400), undefined, fakeFitter(0.3).fitter, (share) => shares.push(share))
  expect(shares).toEqual(shares.toSorted((one, other) => one - other))
  expect(shares.at(-1)).toBe(1)
})

const preset: PresetState = { preset: 'p', title: 'Mine', retention: 0.85, pace: usualPace, leechAfter: 5 }
const weights = Array.from({ length: 21 }, (_, index) => index / 10)

test('every set of options is given the weights and keeps the rest, in acts that can be recorded', () => {
  const acts = adoptWeights([preset, { ...preset, preset: 'q' }], weights)
  expect(acts).toEqual([
    { kind: 'preset-set', ...preset, pace: { ...usualPace, weights } },
    { kind: 'preset-set', ...preset, preset: 'q', pace: { ...usualPace, weights } }
  ])
  for (const act of acts) expect(eventSchema.safeParse(happened(act)).error).toBeUndefined()
})

test('the way back to the usual weights leaves none', () => {
  const own = { ...preset, pace: { ...usualPace, weights } }
  expect(adoptWeights([own], undefined)).toEqual([{ kind: 'preset-set', ...preset, pace: usualPace }])
})
