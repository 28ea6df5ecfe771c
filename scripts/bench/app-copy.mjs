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
