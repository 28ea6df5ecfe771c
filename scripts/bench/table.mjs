// @ts-check
import { inColumns } from '../columns.mjs'

/**
 * One line of the table.
 *
 * @typedef {object} Row
 * @property {string} what
 * @property {string} measured in words and numbers
 * @property {Verdict | undefined} [verdict] absent where nothing is asked of the figure
 * @property {Record<string, unknown>} figures the same for a program; times in milliseconds, memory in MB
 */

/** @typedef {{ budget: string, met: boolean }} Verdict */

/**
 * @param {number} value @param {number} limit @param {(value: number) => string} inWords
 * @returns {Verdict}
 */
export const atMost = (value, limit, inWords) => ({ budget: `<= ${inWords(limit)}`, met: value <= limit })

/** @param {number} value */
export const milliseconds = (value) => `${value < 100 ? value.toFixed(1) : value.toFixed(0)} ms`

/** @param {number} value */
export const megabytes = (value) => `${value.toFixed(0)} MB`

/** @param {number} value */
export const times = (value) => `${value.toFixed(2)} x`

/** @param {number} share */
export const percent = (share) => `${(share * 100).toFixed(2)} %`

/** @param {readonly Row[]} rows @returns {string} the rows under each other, in columns */
export function table(rows) {
  const lines = rows.map(({ what, measured, verdict }) => [
    what,
    measured,
    verdict?.budget ?? '',
    verdict === undefined ? '' : verdict.met ? 'pass' : 'FAIL'
  ])
  return inColumns([['what', 'measured', 'budget', ''], ...lines])
}
