import { z } from 'zod'

const weights = z.array(z.number()).length(21)

const reviews = z.int().min(0)

/** What the scheduler is fitted from: the weights it has now; null for the usual ones. */
export const fitOrder = z.strictObject({ weights: weights.nullable() })

/** What came of fitting it. */
export const fitOutcome = z.discriminatedUnion('kind', [
  /** The part that fits weights does not exist for this machine. */
  z.strictObject({ kind: z.literal('missing') }),
  z.strictObject({ kind: z.literal('too-few'), reviews, needed: reviews }),
  z.strictObject({
    kind: z.literal('fitted'),
    reviews,
    /** Reviews on which forecasts were tried, and the mean log loss there: of the weights it has, and of fitted ones. */
    tried: reviews,
    before: z.number(),
    after: z.number(),
    /** Whether the new weights are to be used. */
    better: z.boolean(),
    weights: weights.readonly()
  })
])

export type FitOrder = z.infer<typeof fitOrder>
export type FitOutcome = z.infer<typeof fitOutcome>
