// @ts-check
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What is not bundled: the optimiser's native code is loaded while the app runs, where there is any for the machine. */
const native = 'node_modules/@open-spaced-repetition'

/**
 * Puts together the app as it is to be packed: what was built, the native packages, and a package.json that names
 * neither commands nor dependencies.
 *
 * @param {string} project
 * @param {string} stage is made
 * @param {import('./build-mark.mjs').BuildMark} mark
 * @param {{ name: string, license: string, main?: string }} manifest the project's own
 */
export function stageApp(project, stage, mark, { name, license }) {
  const { productName, version, description } = mark
  mkdirSync(join(stage, 'node_modules'), { recursive: true })
  cpSync(join(project, 'out'), join(stage, 'out'), { recursive: true })
  if (existsSync(join(project, native))) {
    cpSync(join(project, native), join(stage, native), { recursive: true, filter: (path) => !isBesideThePoint(path) })
  }
  const author = 'The FinOps Study Companion contributors'
  const main = 'out/main/main.cjs'
  const staged = { name, productName, version, description, author, license, main, desktopName: `${name}.desktop` }
  writeFileSync(join(stage, 'package.json'), `${JSON.stringify(staged, undefined, 2)}\n`)
}

/** @param {string} path of a file of a package: its types and its words for programmers */
const isBesideThePoint = (path) => /\.(d\.[cm]?ts|map|md)$/.test(path)
