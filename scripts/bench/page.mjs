// @ts-check
import { setTimeout as sleep } from 'node:timers/promises'

const patience = 30_000

/** The one page of a running Electron. Nothing is attached to it, and so nothing costs it time, before it is asked for. */
export class Page {
  #devTools
  #session

  /** @param {import('./devtools.mjs').DevTools} devTools @param {string} session */
  constructor(devTools, session) {
    this.#devTools = devTools
    this.#session = session
  }

  /** @param {import('./devtools.mjs').DevTools} devTools @returns {Promise<Page>} the page, once its window is made */
  static async of(devTools) {
    const end = Date.now() + patience
    while (Date.now() < end) {
      const { targetInfos } = await devTools.send('Target.getTargets')
      const page = targetInfos.find(isLoading)
      if (page) {
        const { sessionId } = await devTools.send('Target.attachToTarget', { targetId: page.targetId, flatten: true })
        return new Page(devTools, sessionId)
      }
      await sleep(50)
    }
    throw new Error('Electron made no window.')
  }

  /**
   * Runs a function in the page, which knows nothing of what stands around it here.
   *
   * @template {unknown[]} Given
   * @template Value
   * @param {(...given: Given) => Value} act
   * @param {Given} given what can be written as JSON
   * @returns {Promise<Awaited<Value>>}
   */
  async run(act, ...given) {
    const expression = `(${String(act)})(...${JSON.stringify(given)})`
    const asked = { expression, awaitPromise: true, returnByValue: true }
    const { result, exceptionDetails } = await this.#devTools.send('Runtime.evaluate', asked, this.#session)
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value
  }

  /**
   * Waits until a function says anything but false or nothing, asking ten times a second. While the page is only coming
   * up there is nothing to run the function in, so that it fails counts as a no.
   *
   * @template {unknown[]} Given
   * @template Value
   * @param {string} what is waited for, in words
   * @param {(...given: Given) => Value} look
   * @param {Given} given
   * @returns {Promise<NonNullable<Awaited<Value>>>}
   */
  async until(what, look, ...given) {
    const end = Date.now() + patience
    let trouble
    while (Date.now() < end) {
      const found = await this.run(look, ...given).catch((failure) => void (trouble = failure))
      if (found) return found
      await sleep(100)
    }
    throw new Error(`Waited in vain for ${what}.`, { cause: trouble })
  }

  /**
   * Presses a key, the way a keyboard does, and lets go of it when something has been done meanwhile.
   *
   * @template [Value=void]
   * @param {string} key a character, or a name as in KeyboardEvent.key
   * @param {() => Promise<Value> | undefined} [meanwhile]
   * @returns {Promise<Value>}
   */
  async press(key, meanwhile) {
    const text = key.length === 1 ? key : undefined
    const described = { key, code: codeOf(key), windowsVirtualKeyCode: virtualCodeOf(key) }
    await this.#devTools.send('Input.dispatchKeyEvent', { type: 'keyDown', text, ...described }, this.#session)
    const value = /** @type {Value} */ (await meanwhile?.())
    await this.#devTools.send('Input.dispatchKeyEvent', { type: 'keyUp', ...described }, this.#session)
    return value
  }
}

/** Whether a window's page is on its way. @param {{ type: string, url: string }} target */
const isLoading = ({ type, url }) => type === 'page' && url !== '' && url !== 'about:blank'

/** @param {string} key */
function codeOf(key) {
  if (key === ' ') return 'Space'
  if (/^[a-z]$/i.test(key)) return `Key${key.toUpperCase()}`
  return /^\d$/.test(key) ? `Digit${key}` : key
}

/** @param {string} key */
function virtualCodeOf(key) {
  if (key === 'Backspace') return 8
  return /^[a-z0-9 ]$/i.test(key) ? key.toUpperCase().charCodeAt(0) : 0
}
