// @ts-check

/**
 * The value that `share` of all values do not exceed (nearest rank).
 *
 * @param {readonly number[]} values at least one
 * @param {number} share 0 to 1
 * @returns {number}
 */
export function quantile(values, share) {
  if (values.length === 0) throw new Error('There is nothing to take a quantile of.')
  const sorted = [...values].sort((one, other) => one - other)
  return /** @type {number} */ (sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)])
}

/** @param {readonly number[]} values at least one @returns {number} the middle one, or half way between the middle two */
export function median(values) {
  const sorted = [...values].sort((one, other) => one - other)
  const middle = sorted.slice(Math.floor((sorted.length - 1) / 2), Math.floor(sorted.length / 2) + 1)
  if (middle.length === 0) throw new Error('There is nothing to take a median of.')
  return middle.reduce((sum, value) => sum + value, 0) / middle.length
}
