import type { FitItem } from './fit-items.ts'

/** Reviews below which weights would be fitted to chance. */
export const neededReviews = 400

/** What fits weights and judges them. Absent weights are the usual ones. */
export type WeightFitter = {
  /** The weights that forecast these reviews best. Told the share that is done, 0 to 1. */
  readonly fit: (items: readonly FitItem[], onShare: (share: number) => void) => Promise<readonly number[]>
  /** The mean log loss, in nats, of what the weights forecast for these reviews. */
  readonly logLoss: (items: readonly FitItem[], weights: readonly number[] | undefined) => number
}

/** What came of it. */
export type Fitting =
  | { readonly kind: 'too-few'; readonly reviews: number; readonly needed: number }
  | {
      readonly kind: 'fitted'
      readonly reviews: number
      /** Reviews on which the forecasts were tried. */
      readonly tried: number
      /** Mean log loss there of the weights in use, and of weights fitted to nothing but what had come before. */
      readonly before: number
      readonly after: number
      /** Whether the new weights are to be used. */
      readonly better: boolean
      readonly weights: readonly number[]
    }

/** Stretches that a history is cut into. Each but the first is forecast from all that came before it. */
const stretches = 5

/** A loss as it is shown, in four decimals: what is no gain to be seen is none. */
const shown = (loss: number): number => Math.round(loss * 10_000)

/**
 * Fits weights to a history, and tries what fitting is worth as it would be used: on reviews that came later.
 * @param items in the order they were given
 * @param current the weights in use
 */
export async function fitWeights(
  items: readonly FitItem[],
  current: readonly number[] | undefined,
  fitter: WeightFitter,
  onShare: (share: number) => void
): Promise<Fitting> {
  if (items.length < neededReviews) return { kind: 'too-few', reviews: items.length, needed: neededReviews }
  const trials = trialsOf(items)
  const work = trials.reduce((sum, { past }) => sum + past.length, items.length)
  let done = 0
  const fit = async (some: readonly FitItem[]): Promise<readonly number[]> => {
    const weights = await fitter.fit(some, (share) => onShare((done + share * some.length) / work))
    done += some.length
    onShare(done / work)
    return weights
  }
  const losses = { tried: 0, before: 0, after: 0 }
  for (const { past, next } of trials) {
    const fitted = await fit(past)
    losses.tried += next.length
    losses.before += fitter.logLoss(next, current) * next.length
    losses.after += fitter.logLoss(next, fitted) * next.length
  }
  const before = losses.before / losses.tried
  const after = losses.after / losses.tried
  const weights = await fit(items)
  return {
    kind: 'fitted',
    reviews: items.length,
    tried: losses.tried,
    before,
    after,
    better: shown(after) < shown(before),
    weights
  }
}

type Trial = { readonly past: readonly FitItem[]; readonly next: readonly FitItem[] }

function trialsOf(items: readonly FitItem[]): readonly Trial[] {
  const cut = (stretch: number): number => Math.round((items.length * stretch) / stretches)
  return Array.from({ length: stretches - 1 }, (_, index) => ({
    past: items.slice(0, cut(index + 1)),
    next: items.slice(cut(index + 1), cut(index + 2))
  }))
}
