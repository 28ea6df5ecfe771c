// @ts-check
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readable } from './readable.mjs'
import { quantile } from './statistics.mjs'
import { atMost, milliseconds } from './table.mjs'

/** The most milliseconds that 95 of 100 chapters may take from the click to the painted text. */
const budget = 100
const roundsPerRun = 0.3

/**
 * Opens every chapter of the guide from its contents, in turn, some times over.
 *
 * @param {import('./workshop.mjs').Workshop} workshop
 * @param {number} runs
 * @returns {Promise<import('./table.mjs').Row[]>}
 */
export async function measureChapters(workshop, runs) {
  /** @type {{ chapters: { id: string }[] }} */
  const { chapters } = JSON.parse(readFileSync(join(workshop.app, 'out/renderer/pack/index.json'), 'utf8'))
  const electron = workshop.start({ folder: workshop.app, profile: workshop.newProfile('chapters') })
  /** @type {Map<string, number[]>} */
  const taken = new Map(chapters.map(({ id }) => [id, []]))
  try {
    const page = await electron.page()
    await readable(page)
    for (let round = 0; round < Math.max(2, Math.round(runs * roundsPerRun)); round++) {
      for (const { id } of chapters) {
        await toContents(page)
        taken.get(id)?.push(await page.run(open, id))
      }
    }
  } finally {
    await electron.close()
  }
  return [row(taken)]
}

/** @param {import('./page.mjs').Page} page */
async function toContents(page) {
  await page.run(() => {
    const link = [...document.querySelectorAll('nav a')].find(({ textContent }) => textContent === 'Guide')
    if (link instanceof HTMLElement) link.click()
  })
  await page.until('the contents of the guide', () => document.querySelector('main h1')?.textContent === 'Guide')
}

/**
 * Runs in the page: from the click on a chapter's link until the frame in which its text stands has gone through style,
 * layout and paint. What the page does at once afterwards counts too, where it does it before that frame.
 *
 * @param {string} id
 * @returns {Promise<number>} milliseconds
 */
async function open(id) {
  /** @type {NodeListOf<HTMLElement>} */
  const links = document.querySelectorAll('main a')
  const link = [...links].find((one) => one.getAttribute('href')?.split('#')[0] === `/guide/${id}`)
  if (!link) throw new Error(`The contents do not lead to the chapter ${id}.`)
  await new Promise((resolve) => setTimeout(resolve, 300)) // until the screen before has come to rest
  const from = performance.now()
  link.click()
  return new Promise((resolve) => {
    const look = () => {
      if (!document.querySelector('article section')) return requestAnimationFrame(look)
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', () => resolve(performance.now() - from), { once: true })
      port1.start()
      port2.postMessage(undefined)
    }
    requestAnimationFrame(look)
  })
}

/** @param {ReadonlyMap<string, readonly number[]>} taken @returns {import('./table.mjs').Row} */
function row(taken) {
  const all = [...taken.values()].flat()
  const most = quantile(all, 0.95)
  const [slowest = ['', []]] = [...taken].sort((one, other) => quantile(other[1], 0.5) - quantile(one[1], 0.5))
  return {
    what: 'Opening a chapter, from the click to its painted text',
    measured: `p50 ${milliseconds(quantile(all, 0.5))}, p95 ${milliseconds(most)} (${all.length} openings; the slowest chapter ${slowest[0]}, p50 ${milliseconds(quantile(slowest[1], 0.5))})`,
    verdict: atMost(most, budget, milliseconds),
    figures: Object.fromEntries(taken)
  }
}
