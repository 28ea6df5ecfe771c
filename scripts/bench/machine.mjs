// @ts-check
import { readFileSync } from 'node:fs'
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

/**
 * Processor time since the machine started, in the kernel's ticks: what was worked here, and what a virtual machine
 * wanted too and its host gave to others (`man proc_stat`). Only Linux says.
 *
 * @typedef {{ worked: number, taken: number }} ProcessorTime
 */

/** @returns {ProcessorTime | undefined} */
export function processorTime() {
  if (platform() !== 'linux') return undefined
  const [, user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0, taken = 0] = readFileSync('/proc/stat', 'utf8')
    .split(/\s+/, 9)
    .map(Number)
  return { worked: user + nice + system + irq + softirq, taken }
}

/**
 * @param {ProcessorTime | undefined} before @param {ProcessorTime | undefined} after
 * @returns {number | undefined} the share of the processor time wanted in between that the host gave to others
 */
export function takenShare(before, after) {
  if (before === undefined || after === undefined) return undefined
  const [worked, taken] = [after.worked - before.worked, after.taken - before.taken]
  return taken === 0 ? 0 : taken / (worked + taken)
}

/** @param {number} before load average before the first measurement @returns {string | undefined} */
export function loadWarning(before) {
  if (before <= quiet) return undefined
  return `The machine is busy (load average ${before.toFixed(1)}): times come out longer than they are. The ratios hold better.`
}
