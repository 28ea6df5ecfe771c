// @ts-check
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { startVirtualDisplay } from '../virtual-display.mjs'

/** In milliseconds. */
const patience = 30_000

/** What Node says when it lets a debugger in. */
const debuggerWords = 'Debugger listening'

/** What a program did: what it printed, and its exit code; none where it had to be ended. */
/** @typedef {{ said: string, code: number | undefined }} Outcome */

/** Only root is started without the sandbox, because Chromium refuses to sandbox root. */
const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []

/**
 * Tries the ways into a program that the fuses close, and the one that the app closes in its first lines.
 *
 * @param {string} executable a packaged program, or as a control an Electron as it came
 * @returns {Promise<{ asNode: boolean, inspected: boolean, steered: boolean }>} which of them are open
 */
export async function openWays(executable) {
  const display = await startVirtualDisplay()
  const environment = { ...process.env, ...display.environment }
  try {
    // Nothing more than this: Node refuses switches that it does not know, and would seem not to run.
    const asNode = await outcome(executable, ['-e', 'console.log("Node ran")'], {
      ...process.env,
      DISPLAY: '', // the app itself cannot start without one, and ends
      ELECTRON_RUN_AS_NODE: '1'
    })
    const steered = await outcome(executable, ['--inspect=0', '--remote-debugging-port=0', ...sandbox], environment)
    return {
      asNode: asNode.said.includes('Node ran'),
      inspected: steered.said.includes(debuggerWords),
      steered: steered.code !== 1
    }
  } finally {
    await display.close()
  }
}

/**
 * Starts a packaged program on a profile of its own, and waits until it has opened its journal and its page has opened
 * its database.
 *
 * @param {string} executable
 * @returns {Promise<{ milliseconds: number, complaints: string[] }>} from the start until then
 */
export async function startOnce(executable) {
  const display = await startVirtualDisplay()
  const profile = mkdtempSync(join(tmpdir(), 'finops-packaged-'))
  const began = performance.now()
  const child = spawn(executable, [...sandbox, `--user-data-dir=${profile}`], {
    env: { ...process.env, ...display.environment },
    stdio: 'ignore'
  })
  const ended = new Promise((resolve) => child.once('close', resolve))
  try {
    const files = ['data/journal/events.ndjson', 'IndexedDB/app_companion_0.indexeddb.leveldb/CURRENT']
    const started = await until(() => files.every((file) => existsSync(join(profile, file))))
    const milliseconds = performance.now() - began
    const log = join(profile, 'logs/main.log')
    const errors = existsSync(log)
      ? readFileSync(log, 'utf8')
          .split('\n')
          .filter((line) => line.includes('[error]'))
      : []
    return { milliseconds, complaints: [...(started ? [] : ['The program does not start.']), ...errors] }
  } finally {
    child.kill('SIGTERM')
    await Promise.race([ended, pause(10_000, undefined, { ref: false })])
    child.kill('SIGKILL')
    await display.close()
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }
}

/** @param {() => boolean} holds @returns {Promise<boolean>} whether it came to hold within the time */
async function until(holds) {
  for (const end = performance.now() + patience; performance.now() < end; ) {
    if (holds()) return true
    await pause(20)
  }
  return false
}

/**
 * Runs a program until it ends, until it has said that it listens for a debugger, or as long as patience lasts.
 *
 * @param {string} executable
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Promise<Outcome>}
 */
async function outcome(executable, args, environment) {
  const profile = mkdtempSync(join(tmpdir(), 'finops-packaged-'))
  const child = spawn(executable, args, {
    cwd: profile, // an Electron as it came runs the app that it finds where it stands
    env: { ...environment, XDG_CONFIG_HOME: profile },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true // so that its helpers can be ended with it
  })
  let said = ''
  const code = await new Promise((resolve, reject) => {
    const timer = setTimeout(() => endAll(child.pid), patience)
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        said += text
        if (said.includes(debuggerWords)) endAll(child.pid)
      })
    }
    child.on('error', reject)
    child.on('close', (exitCode) => {
      clearTimeout(timer)
      resolve(exitCode ?? undefined)
    })
  })
  rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  return { said, code }
}

/** @param {number | undefined} leader of a group of processes */
function endAll(leader) {
  if (leader === undefined) return
  try {
    process.kill(-leader, 'SIGKILL')
  } catch {
    // they have ended by themselves
  }
}
