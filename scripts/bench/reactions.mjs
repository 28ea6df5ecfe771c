// @ts-check
import { quantile } from './statistics.mjs'
import { atMost, milliseconds } from './table.mjs'

/**
 * What followed an act of the learner, in milliseconds, and whether the act was in the journal file by then.
 *
 * @typedef {{ painted: number, shown: number, durable: boolean }} DurableReaction
 */

/**
 * @param {string} what was measured
 * @param {readonly DurableReaction[]} reactions
 * @param {number} most milliseconds that 95 of 100 may take to be painted
 * @returns {import('./table.mjs').Row}
 */
export function reactionsRow(what, reactions, most) {
  const [painted, shown] = [reactions.map((one) => one.painted), reactions.map((one) => one.shown)]
  const late = quantile(painted, 0.95)
  const durable = reactions.filter((one) => one.durable).length
  const { budget, met } = atMost(late, most, milliseconds)
  return {
    what,
    measured:
      `p50 ${milliseconds(quantile(painted, 0.5))}, p95 ${milliseconds(late)}; on the screen ` +
      `${milliseconds(quantile(shown, 0.5))}, ${milliseconds(quantile(shown, 0.95))} ` +
      `(${durable} of ${reactions.length} in the journal by then)`,
    verdict: { budget: `${budget}, all in the journal`, met: met && durable === reactions.length },
    figures: { painted, shown, durable }
  }
}
