// @ts-check
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { syntheticTerms } from './synthetic-glossary.mjs'

const project = fileURLToPath(new URL('../..', import.meta.url))

/**
 * A copy of the built app, to be changed for the bench.
 *
 * @param {string} folder is made
 * @returns {string} the folder
 */
export function copyApp(folder) {
  mkdirSync(folder, { recursive: true })
  for (const part of ['package.json', 'out']) cpSync(join(project, part), join(folder, part), { recursive: true })
  return folder
}

/** @typedef {{ categories: readonly { id: string }[], terms: readonly import('./synthetic-glossary.mjs').Term[] }} Glossary */

/**
 * Gives a copy of the app a made-up glossary.
 *
 * @param {string} app folder of the copy
 * @param {number} size in terms
 * @returns {readonly import('./synthetic-glossary.mjs').Term[]}
 */
export function replaceGlossary(app, size) {
  const file = join(app, 'out/renderer/pack/glossary.json')
  /** @type {Glossary} */
  const { categories } = JSON.parse(readFileSync(file, 'utf8'))
  const terms = syntheticTerms(
    size,
    categories.map(({ id }) => id)
  )
  writeFileSync(file, JSON.stringify({ categories, terms }))
  return terms
}

/**
 * Has a copy of the app say when it can be read: the moment at which the heading of Today and the counts of its
 * session were first on the screen, as Chromium's own element timing has it. That clock is the one which gives the
 * first contentful paint of a page without scripts, so the two can be compared. The few lines ride in front of the
 * page's own script: a file or a debugger of their own would cost the start more than they do.
 *
 * @param {string} app folder of the copy
 */
export function markReadable(app) {
  const page = join(app, 'out/renderer')
  const script = /<script type="module"[^>]* src="([^"]+)"/.exec(readFileSync(join(page, 'index.html'), 'utf8'))?.[1]
  if (script === undefined) throw new Error('The built index.html names no script.')
  const file = join(page, script)
  writeFileSync(file, `(${String(timeToday)})();${readFileSync(file, 'utf8')}`)
}

/** Runs in the page, before anything of the app does. */
function timeToday() {
  const counts = ['to review', 'new']
  new MutationObserver((_changes, observer) => {
    const heading = document.querySelector('main h1')
    const labels = [...document.querySelectorAll('main dt')].filter(({ textContent }) => counts.includes(textContent))
    if (!heading || labels.length < counts.length) return
    observer.disconnect()
    for (const part of [heading, ...labels.map(({ nextElementSibling }) => nextElementSibling)]) {
      part?.setAttribute('elementtiming', 'readable')
    }
  }).observe(document, { childList: true, subtree: true })
}
