// @ts-check
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SetupFailure } from './setup-failure.mjs'

const screen = '1600x1000x24'
const everyDisplay = 0xffff
const cookieName = 'MIT-MAGIC-COOKIE-1'

/**
 * Starts a virtual display, 1600 by 1000 points in 24-bit colour, which only holders of its fresh
 * cookie may use. The server picks a free number itself, so any number of them run side by side.
 *
 * @returns {Promise<{ environment: { DISPLAY: string, XAUTHORITY: string }, close: () => Promise<void> }>}
 * what a program needs in its environment to use the display, and how to end it
 * @throws {SetupFailure} when Xvfb is missing or does not start
 */
export async function startVirtualDisplay() {
  const folder = await mkdtemp(join(tmpdir(), 'finops-display-'))
  const authority = join(folder, 'authority')
  await writeFile(authority, authorityRecord(randomBytes(16)), { mode: 0o600 })
  const server = spawnServer(authority)
  const close = async () => {
    await end(server)
    await rm(folder, { recursive: true, force: true })
  }
  try {
    return { environment: { DISPLAY: `:${await displayNumber(server)}`, XAUTHORITY: authority }, close }
  } catch (failure) {
    await close()
    throw failure
  }
}

/** @param {string} authority */
function spawnServer(authority) {
  const args = ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp', '-noreset', '-auth', authority]
  // In a process group of its own, or Ctrl+C would take the display from under the app while it saves.
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'], detached: true })
  const endWithUs = () => void server.kill()
  process.once('exit', endWithUs)
  server.once('close', () => process.off('exit', endWithUs))
  return server
}

/**
 * One record of an X authority file that is good for every display number, because the server
 * reads it before it has one.
 *
 * @param {Buffer} cookie
 * @returns {Buffer}
 */
export function authorityRecord(cookie) {
  const none = Buffer.alloc(0)
  const fields = [none, none, Buffer.from(cookieName), cookie]
  return Buffer.concat([sixteenBits(everyDisplay), ...fields.flatMap((field) => [sixteenBits(field.length), field])])
}

/** @param {number} value */
function sixteenBits(value) {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16BE(value)
  return bytes
}

/**
 * @typedef {import('node:stream').Readable} Readable
 *
 * @param {import('node:child_process').ChildProcess} server
 * @returns {Promise<string>}
 */
function displayNumber(server) {
  const [errors, numbers] = /** @type {[Readable, Readable]} pipes, by the options above */ (server.stdio.slice(2))
  let said = ''
  errors.setEncoding('utf8').on('data', (text) => (said = (said + text).slice(-2_000)))
  return new Promise((resolve, reject) => {
    numbers.setEncoding('utf8').once('data', (text) => resolve(text.trim()))
    server.on('error', (failure) => reject(noDisplay(failure.message)))
    server.on('close', () => reject(noDisplay(said.trim())))
  })
}

/** @param {string} reason */
function noDisplay(reason) {
  return new SetupFailure(
    `The virtual display did not start: ${reason}. Nothing was lost. ` +
      'Run node scripts/setup.mjs, which says what is missing, and try again.'
  )
}

/**
 * @param {import('node:child_process').ChildProcess} server
 * @returns {Promise<void>}
 */
async function end(server) {
  if (server.pid === undefined || server.exitCode !== null || server.signalCode !== null) return
  await new Promise((resolve) => {
    server.once('close', resolve)
    server.kill()
  })
}
