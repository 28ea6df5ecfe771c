import type { FitItem, PastAnswer } from '#domain/fitting/fit-items.ts'
import type { WeightFitter } from '#domain/fitting/fit-weights.ts'

type Review = object
type Item = object

/**
 * What is used of `@open-spaced-repetition/binding`. Described here because the package does not exist for every
 * machine, and so may be missing where this is compiled.
 */
export type Binding = {
  readonly FSRSBindingReview: new (rating: number, days: number) => Review
  /** A review with all that led up to it. */
  readonly FSRSBindingItem: new (
    reviews: Review[]
  ) => Item
  readonly FSRSBinding: new (
    weights?: number[]
  ) => { readonly evaluate: (items: Item[]) => { readonly logLoss: number } }
  readonly computeParameters: (
    items: Item[],
    options: { enableShortTerm: boolean; progress: (current: number, total: number) => void }
  ) => Promise<number[]>
}

/** Fits weights by FSRS's own optimiser. */
export function fitterWith({
  FSRSBinding,
  FSRSBindingItem,
  FSRSBindingReview,
  computeParameters
}: Binding): WeightFitter {
  const reviews = new Map<string, Review>()
  const reviewOf = ({ rating, days }: PastAnswer): Review => {
    const key = `${rating} ${days}`
    const known = reviews.get(key) ?? new FSRSBindingReview(rating, days) // some hundreds, in a million places
    reviews.set(key, known)
    return known
  }
  const itemsOf = (items: readonly FitItem[]): Item[] =>
    items.map(({ history, length }) => new FSRSBindingItem(history.slice(0, length).map(reviewOf)))
  return {
    fit: (items, onShare) =>
      computeParameters(itemsOf(items), {
        enableShortTerm: true, // as the scheduler has it
        progress: (current, total) => onShare(total > 0 ? current / total : 0)
      }),
    logLoss: (items, weights) => new FSRSBinding(weights && [...weights]).evaluate(itemsOf(items)).logLoss
  }
}
