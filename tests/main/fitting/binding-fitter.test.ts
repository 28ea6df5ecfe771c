/* oxlint-disable max-classes-per-file -- the package has three */
import { expect, test } from 'vitest'
import { type Binding, fitterWith } from '#main/fitting/binding-fitter.ts'

/** The package, without the native part: what it is given stands in what it makes. */
const binding = {
  FSRSBindingReview: class {
    readonly told: readonly number[]
    constructor(...told: readonly number[]) {
      this.told = told
    }
  },
  FSRSBindingItem: class {
    readonly reviews: readonly object[]
    constructor(reviews: readonly object[]) {
      this.reviews = reviews
    }
  },
  FSRSBinding: class {
    readonly #weights: readonly number[] | undefined
    constructor(weights?: readonly number[]) {
      this.#weights = weights
    }
    evaluate(items: readonly object[]) {
      return { logLoss: items.length + (this.#weights?.[0] ?? 0.5) }
    }
  },
  computeParameters: async (items, { enableShortTerm, progress }) => {
    progress(0, 0)
    progress(1, 4)
    return [JSON.stringify(items), String(enableShortTerm)].map((text) => text.length)
  }
} satisfies Binding

const history = [
  { rating: 4, days: 0 },
  { rating: 3, days: 3 },
  { rating: 1, days: 8 }
] as const
const items = [
  { history, length: 2 },
  { history, length: 3 }
]

test('a review is handed over with what led up to it, and nothing that came later', async () => {
  const handed: unknown[] = []
  const fitter = fitterWith({
    ...binding,
    computeParameters: async (made) => {
      handed.push(...made)
      return []
    }
  })
  await fitter.fit(items, () => {})
  expect(handed).toMatchObject([
    { reviews: [{ told: [4, 0] }, { told: [3, 3] }] },
    { reviews: [{ told: [4, 0] }, { told: [3, 3] }, { told: [1, 8] }] }
  ])
})

test('progress becomes a share, also before anything is known of the whole', async () => {
  const shares: number[] = []
  await fitterWith(binding).fit(items, (share) => shares.push(share))
  expect(shares).toEqual([0, 0.25])
})

test('the loss is that of the weights asked about, or of the usual ones', () => {
  const { logLoss } = fitterWith(binding)
  expect(logLoss(items, [0.25])).toBe(2.25)
  expect(logLoss(items, undefined)).toBe(2.5)
})
