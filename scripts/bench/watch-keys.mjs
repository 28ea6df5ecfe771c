// @ts-check

/**
 * What a key led to, in milliseconds since it was pressed. Absent when nothing changed.
 *
 * @typedef {object} Reaction
 * @property {number} [painted]
 * @property {number} [shown]
 */

/**
 * Has the page time every key from now on: from the time stamp on the `keydown` event (given by the browser process
 * when the key arrives, so the way to the page counts) to the last change that it makes below `where`, counting
 *
 * - `painted`: until the frame with the change has gone through style, layout and paint and has been handed to the
 *   compositor. That is a task put behind the frame's `requestAnimationFrame`. The second of two animation frames, as
 *   often used for this, says the same less sharply: it waits for the display's next beat.
 * - `shown`: until that frame was on the screen, which adds the compositor's work and up to one beat of the display
 *   (16.7 ms at 60 Hz). Chromium says when through element timing, of a letter in the corner that is put there with
 *   each change. The Event Timing API knows the same moment, but in steps of 8 ms and only past 16 ms.
 *
 * @param {string} where a selector
 */
export function watchKeys(where) {
  /** @type {{ at: number, changed?: number, painted?: number, shown?: number, probe?: HTMLElement }} */
  let key = { at: 0 }
  let probes = 0
  /** @type {HTMLElement | undefined} */
  let last
  addEventListener('keydown', ({ timeStamp }) => void (key = { at: timeStamp }), { capture: true })

  const putProbe = () => {
    const probe = document.createElement('span')
    probe.textContent = '.'
    probe.style.cssText = 'position: fixed; right: 0; bottom: 0'
    probe.setAttribute('elementtiming', `bench-${(probes += 1)}`)
    last?.remove()
    document.body.append(probe)
    return (last = probe)
  }
  new MutationObserver(() => {
    const one = key
    one.changed = performance.now()
    one.probe = putProbe()
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', () => void (one.painted = performance.now() - one.at), { once: true })
      port1.start()
      port2.postMessage(undefined)
    })
  }).observe(/** @type {Element} */ (document.querySelector(where)), {
    childList: true,
    characterData: true,
    subtree: true
  })
  new PerformanceObserver((list) => {
    for (const { identifier, renderTime } of /** @type {any[]} too new for the types */ (list.getEntries())) {
      if (identifier === key.probe?.getAttribute('elementtiming')) key.shown = renderTime - key.at
    }
  }).observe({ type: 'element' })

  /** The reaction to the last key, once nothing has changed for `quiet` milliseconds, or nothing at all for `patience`. */
  const reaction = async (quiet = 60, patience = 300) => {
    const { at } = key
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, 15))
      const now = performance.now()
      if (key.changed === undefined ? now - at > patience : now - key.changed > quiet && key.shown !== undefined) break
      if (now - at > 5000) throw new Error('The screen did not come to rest within five seconds of a key.')
    }
    return { painted: key.painted, shown: key.shown }
  }
  Object.assign(window, { benchReaction: reaction })
}

/** Runs in the page. @returns {Promise<Reaction>} */
export const reaction = () => /** @type {any} put there by watchKeys */ (window).benchReaction()
