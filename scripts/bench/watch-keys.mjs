// @ts-check

/**
 * What a key led to, in milliseconds since it was pressed. Absent when nothing changed.
 *
 * @typedef {object} Reaction
 * @property {number} [results]
 * @property {number} [painted]
 * @property {number} [shown]
 */

/**
 * Has the page time every key from now on: from the time stamp on the `keydown` event (given by the browser process
 * when the key arrives, so the way to the page counts), counting
 *
 * - `painted`: until the frame with the last change below `where` has gone through style, layout and paint and has been
 *   handed to the compositor. That is a task put behind the frame's `requestAnimationFrame`. The second of two animation
 *   frames, as often used for this, says the same less sharply: it waits for the display's next beat.
 * - `results`: the same until the last frame that changed anything in `rows` that lie in view. It is what somebody who
 *   types waits for: rows below the edge of the list, and what stands beside it, may follow and are in `painted`. What
 *   is in view is found out once the time has been taken, and so is not in it.
 * - `shown`: until that frame was on the screen, which adds the compositor's work and up to one beat of the display
 *   (16.7 ms at 60 Hz). Chromium says when through element timing, of a letter in the corner that is put there with
 *   each change. The Event Timing API knows the same moment, but in steps of 8 ms and only past 16 ms.
 *
 * @param {string} where a selector
 * @param {string} [rows] a selector of the results
 */
export function watchKeys(where, rows = ':not(*)') {
  /** @type {{ at: number, changed?: number, results?: number, painted?: number, shown?: number, probe?: HTMLElement }} */
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
  // What cuts results off is the list that scrolls, where one does, and the window.
  const inView = () => {
    const all = [...document.querySelectorAll(rows)]
    const { top, bottom } = all[0]?.closest('[role=listbox]')?.getBoundingClientRect() ?? {
      top: 0,
      bottom: innerHeight
    }
    const isSeen = (/** @type {DOMRect} */ box) => box.bottom > top && box.top < Math.min(bottom, innerHeight)
    return all.flatMap((row) => (isSeen(row.getBoundingClientRect()) ? row.innerHTML : [])).join()
  }
  let seen = ''
  const painted = (/** @type {typeof key} */ one) => {
    one.painted = performance.now() - one.at
    const now = inView()
    if (now !== seen) one.results = one.painted
    seen = now
  }
  new MutationObserver(() => {
    const one = key
    one.changed = performance.now()
    one.probe = putProbe()
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', () => painted(one), { once: true })
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
    return { results: key.results, painted: key.painted, shown: key.shown }
  }
  Object.assign(window, { benchReaction: reaction })
}

/** Runs in the page. @returns {Promise<Reaction>} */
export const reaction = () => /** @type {any} put there by watchKeys */ (window).benchReaction()
