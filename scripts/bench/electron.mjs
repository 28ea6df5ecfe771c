// @ts-check
import { spawn } from 'node:child_process'
import { DevTools } from './devtools.mjs'
import { Page } from './page.mjs'

/** @typedef {{ executable: string, args: readonly string[], environment: NodeJS.ProcessEnv }} Runtime how an app is started here */

/** A running Electron of ours. */
export class Electron {
  #child
  #devTools
  #ended
  #said = ''

  /**
   * @param {Runtime} runtime
   * @param {{ folder: string, profile: string }} app
   */
  constructor({ executable, args, environment }, { folder, profile }) {
    const all = [...args, '--remote-debugging-pipe', `--user-data-dir=${profile}`, folder]
    /** Milliseconds since 1970. */
    this.spawnedAt = Date.now()
    this.#child = spawn(executable, all, { env: environment, stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] })
    this.#ended = new Promise((resolve) => this.#child.once('close', resolve))
    this.#child.on('error', () => {}) // `close` follows, and the page is waited for in vain
    const [, , errors, out, back] = /** @type {any[]} all but the first two are pipes */ (this.#child.stdio)
    errors
      .setEncoding('utf8')
      .on('data', (/** @type {string} */ text) => (this.#said = (this.#said + text).slice(-2000)))
    this.#devTools = new DevTools(out, back)
  }

  get pid() {
    return /** @type {number} */ (this.#child.pid)
  }

  /** What it last wrote to standard error, to explain a failure. */
  get said() {
    return this.#said
  }

  page() {
    return Page.of(this.#devTools)
  }

  /** Has it quit by itself, so that it keeps what it compiled; when it does not within ten seconds, without asking. */
  async close() {
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), 10_000)
    this.#devTools.send('Browser.close').catch(() => {}) // it may have ended already, or end before it has answered
    await this.#ended
    clearTimeout(timer)
  }
}
