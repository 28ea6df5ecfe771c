// @ts-check

/** Milliseconds in which even a busy machine answers. */
const patience = 30_000

const ended = 'Electron has ended'

/**
 * Speaks the DevTools protocol with an Electron that was started with `--remote-debugging-pipe`. A pipe and not a port
 * and a WebSocket: Node 20 has no WebSocket, nothing else on the machine can listen in, and Electron has no server to
 * start before its window.
 */
export class DevTools {
  #next = 1
  /** @type {Map<number, { resolve: (result: any) => void, failed: (reason: string) => void, timer: NodeJS.Timeout }>} */
  #waiting = new Map()
  #ended = false
  /** @type {import('node:stream').Writable} */
  #out

  /** @param {import('node:stream').Writable} out @param {import('node:stream').Readable} back */
  constructor(out, back) {
    this.#out = out
    out.on('error', () => this.#end())
    back.on('close', () => this.#end())
    let said = ''
    back.setEncoding('utf8').on('data', (text) => {
      const messages = (said + text).split('\0')
      said = messages.pop() ?? ''
      for (const message of messages) this.#take(JSON.parse(message))
    })
  }

  /**
   * @param {string} method @param {object} [params] @param {string} [sessionId]
   * @returns {Promise<any>} what the protocol says the method answers with
   */
  send(method, params = {}, sessionId) {
    if (this.#ended) return Promise.reject(new Error(`${method}: ${ended}`))
    const id = this.#next++
    return new Promise((resolve, reject) => {
      const failed = (/** @type {string} */ reason) => reject(new Error(`${method}: ${reason}`))
      const timer = setTimeout(failed, patience, 'no answer')
      this.#waiting.set(id, { resolve, failed, timer })
      this.#out.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
    })
  }

  /** @param {any} message an answer, or an event, which nobody here asks for */
  #take({ id, result, error }) {
    const waiting = this.#waiting.get(id)
    this.#waiting.delete(id)
    clearTimeout(waiting?.timer)
    if (error) waiting?.failed(error.message)
    else waiting?.resolve(result)
  }

  #end() {
    this.#ended = true
    for (const { failed, timer } of this.#waiting.values()) {
      clearTimeout(timer)
      failed(ended)
    }
    this.#waiting.clear()
  }
}
