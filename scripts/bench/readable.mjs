// @ts-check

/**
 * When a page could first be read, by the clock of the machine, in milliseconds since 1970: the app when Today's
 * heading and counts were on the screen (see app-copy.mjs), a page without scripts when its text was.
 *
 * @param {import('./page.mjs').Page} page
 * @returns {Promise<number>}
 */
export function readable(page) {
  return page.until('a screen that can be read', firstReadable)
}

/** Runs in the page. @returns {Promise<number | undefined>} */
async function firstReadable() {
  if (location.protocol === 'file:') {
    const [paint] = performance.getEntriesByName('first-contentful-paint')
    return paint && performance.timeOrigin + paint.startTime
  }
  /** @type {any[]} too new for the types */
  const parts = await new Promise((resolve) => {
    const observer = new PerformanceObserver((list) => resolve(list.getEntries()))
    observer.observe({ type: 'element', buffered: true })
    setTimeout(resolve, 100, [])
  })
  const times = parts.filter(({ identifier }) => identifier === 'readable').map(({ renderTime }) => renderTime)
  return times.length > 2 ? performance.timeOrigin + Math.max(...times) : undefined
}
