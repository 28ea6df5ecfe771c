// @ts-check

/** Milliseconds from one beat of a display at 60 Hz to the next. */
const beat = 1000 / 60

/**
 * @param {readonly number[]} gaps milliseconds from each frame to the next
 * @returns {{ due: number, dropped: number }} how many frames were due, and how many of them were not drawn
 */
export function frames(gaps) {
  const due = gaps.reduce((sum, gap) => sum + Math.max(1, Math.round(gap / beat)), 0)
  return { due, dropped: due - gaps.length }
}

/** @param {readonly number[]} gaps @returns {number} frames that were not drawn when they were due, of all that were due */
export function droppedShare(gaps) {
  const { due, dropped } = frames(gaps)
  return dropped / due
}
