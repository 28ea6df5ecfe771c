// @ts-check
import { readdirSync, readFileSync } from 'node:fs'

const kilobytesPerMegabyte = 1024

/** @typedef {{ privateMemory: number, proportional: number, processes: number }} Memory in MB */

/**
 * What a process and all below it take (Linux): `privateMemory` is what ends with them alone (USS), `proportional`
 * adds their share of what several processes have in common (PSS).
 *
 * @param {number} pid
 * @returns {Memory}
 * @throws {Error} where the system does not let us look
 */
export function memoryOf(pid) {
  const tree = treeBelow(pid)
  const rollups = tree.map((one) => readFileSync(`/proc/${one}/smaps_rollup`, 'utf8'))
  const sum = (/** @type {string} */ field) =>
    rollups.reduce((total, rollup) => total + kilobytes(rollup, field), 0) / kilobytesPerMegabyte
  return {
    privateMemory: sum('Private_Clean') + sum('Private_Dirty'),
    proportional: sum('Pss'),
    processes: tree.length
  }
}

/** @param {string} rollup @param {string} field */
const kilobytes = (rollup, field) => Number(new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(rollup)?.[1] ?? 0)

const processes = () => readdirSync('/proc').map(Number).filter(Number.isInteger)

/** @param {number} pid @returns {number[]} */
function treeBelow(pid) {
  const parents = processes().map((one) => /** @type {const} */ ([one, parentOf(one)]))
  const tree = [pid]
  for (const one of tree) for (const [child, parent] of parents) if (parent === one) tree.push(child)
  return tree
}

/** @param {number} pid */
function parentOf(pid) {
  try {
    return Number(/^PPid:\s+(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
  } catch {
    return undefined // it has ended meanwhile
  }
}
