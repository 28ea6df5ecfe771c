import type { LoggedReview } from './review-log.ts'

/** Reviews for which about the same recall was expected. */
export type CalibrationBin = {
  /** Bounds of the expected recall, 0 to 1; the upper one belongs to the next bin. */
  readonly from: number
  readonly to: number
  readonly reviews: number
  /** Means, 0 to 1. */
  readonly expected: number
  readonly remembered: number
  /** Between which shares the true one lies, in 95 of 100 cases: wide where reviews are few. Wilson 1927. */
  readonly between: readonly [low: number, high: number]
}

export type Calibration = {
  readonly reviews: number
  /** Bins that hold a review, in order. */
  readonly bins: readonly CalibrationBin[]
  /** Mean squared difference between expected recall and what happened: 0 is best, 0.25 is what a coin gets. Brier 1950. */
  readonly brier: number
  /** The Brier score of whoever always says the share that was remembered. A scheduler worth its name is below it. */
  readonly brierOfMean: number
  /** Mean negative log likelihood of what happened, in nats: what FSRS is fitted by. */
  readonly logLoss: number
  /** Mean over the reviews of the distance between their bin's expectation and outcome. */
  readonly error: number
}

/** Each bin is a twentieth wide. */
const width = 0.05

/** Where the logarithm of a certain prediction that failed would be infinite. */
const nearly = 1e-6

/**
 * How well expected recall agrees with what happened, over reviews at least a day after the answer before; undefined
 * without any.
 */
export function calibration(log: readonly LoggedReview[]): Calibration | undefined {
  const pairs = log.flatMap(({ expected, was, rating }) =>
    expected === undefined || was === 'new' ? [] : [{ expected, happened: rating > 1 ? 1 : 0 }]
  )
  if (pairs.length === 0) return undefined
  const bins = binned(pairs)
  const share = mean(pairs.map(({ happened }) => happened))
  return {
    reviews: pairs.length,
    bins,
    brier: mean(pairs.map(({ expected, happened }) => (expected - happened) ** 2)),
    brierOfMean: share * (1 - share),
    logLoss: mean(
      pairs.map(({ expected, happened }) => -Math.log(happened === 1 ? safe(expected) : safe(1 - expected)))
    ),
    error: bins.reduce((sum, bin) => sum + bin.reviews * Math.abs(bin.expected - bin.remembered), 0) / pairs.length
  }
}

/** `happened` is 1 when it was remembered, otherwise 0. */
type Pair = { readonly expected: number; readonly happened: number }

function binned(pairs: readonly Pair[]): readonly CalibrationBin[] {
  const count = Math.round(1 / width)
  const binOf = ({ expected }: Pair): number => Math.min(count - 1, Math.floor(expected / width + 1e-9))
  return Array.from({ length: count }, (_, bin) => bin).flatMap((bin) => {
    const own = pairs.filter((pair) => binOf(pair) === bin)
    if (own.length === 0) return []
    const remembered = mean(own.map(({ happened }) => happened))
    return [
      {
        from: bin * width,
        to: (bin + 1) * width,
        reviews: own.length,
        expected: mean(own.map(({ expected }) => expected)),
        remembered,
        between: likelyShare(remembered, own.length)
      }
    ]
  })
}

/** Standard errors that 95 of 100 cases lie within. */
const errors = 1.96

/** The bounds for the true share behind one that was seen so many times. */
function likelyShare(share: number, times: number): readonly [low: number, high: number] {
  const weight = errors ** 2 / times
  const middle = (share + weight / 2) / (1 + weight)
  const half = (errors * Math.sqrt((share * (1 - share)) / times + weight / (4 * times))) / (1 + weight)
  return [Math.max(0, middle - half), Math.min(1, middle + half)]
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
const safe = (chance: number): number => Math.min(1 - nearly, Math.max(nearly, chance))
