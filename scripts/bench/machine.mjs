// @ts-check
import { cpus, loadavg, platform, release } from 'node:os'

/** Above this, on a small machine, another program takes the processor often enough to show in the figures. */
const quiet = 1.5

/** Programs that ran or waited for the processor, on average over the last minute. Windows does not say: then 0. */
export const load = () => /** @type {number} */ (loadavg()[0])

/** @returns {string} what a reader has to know of the machine to make sense of the figures */
export function machine() {
  const processors = cpus()
  return `${platform()} ${release()}, ${processors.length} x ${processors[0]?.model.trim() ?? 'unknown processor'}`
}

/** @param {number} before load average before the first measurement @returns {string | undefined} */
export function loadWarning(before) {
  if (before <= quiet) return undefined
  return `The machine is busy (load average ${before.toFixed(1)}): times come out longer than they are. The ratios hold better.`
}
