// @ts-check
import { openSync, readdirSync, readSync, closeSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { wrongFuses } from './fuses.mjs'
import { runTool } from './run-tool.mjs'

const packaging = fileURLToPath(new URL('../../packaging/package.json', import.meta.url))

/**
 * Looks into a `.deb`.
 *
 * @param {string} file
 * @param {string} tree where it has been unpacked
 * @param {string} name of the program
 * @returns {Promise<import('./artefact-complaints.mjs').ArtefactFacts>}
 */
export async function artefactFacts(file, tree, name) {
  const folder = join(tree, 'usr/lib', name)
  const archive = join(folder, 'resources/app.asar')
  // Not among the project's own packages, so that its types are not at hand either.
  const asar = createRequire(packaging)('@electron/asar')
  return {
    fileName: basename(file),
    electronVersion: electronVersionIn(join(folder, name)),
    control: controlFields(runTool('dpkg-deb', ['--field', file])),
    manifest: JSON.parse(asar.extractFile(archive, 'package.json').toString()),
    packed: asar.listPackage(archive),
    resources: filesBelow(join(folder, 'resources')),
    modes: runTool('dpkg-deb', ['--contents', file]).split('\n').map(withoutSizeAndTime),
    wrongFuses: await wrongFuses(join(folder, name), process.platform)
  }
}

/** @param {string} line of `tar -tv` */
const withoutSizeAndTime = (line) => line.replace(/\s+\d+ \d{4}-\d\d-\d\d \d\d:\d\d /, ' ')

/**
 * @param {string} text a control file
 * @returns {Record<string, string>} its fields, what is continued on further lines included
 */
export function controlFields(text) {
  return Object.fromEntries(
    text
      .trim()
      .split(/\n(?! )/)
      .map((field) => {
        const [name = '', ...rest] = field.split(':')
        return [name, rest.join(':').replaceAll(/\s+/g, ' ').trim()]
      })
  )
}

/** @param {string} folder @returns {string[]} paths within it */
function filesBelow(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
}

/**
 * The version that an Electron names itself by, wherever it was copied to and whatever stands beside it.
 *
 * @param {string} executable
 * @returns {string} such as `45.4.1`
 * @throws {Error} when it names none
 */
export function electronVersionIn(executable) {
  const file = openSync(executable, 'r')
  const piece = Buffer.alloc(8 * 1024 * 1024)
  const overlap = 64
  try {
    for (let position = 0; ; position += piece.length - overlap) {
      const length = readSync(file, piece, 0, piece.length, position)
      const found = /Electron[ /]v?(\d+\.\d+\.\d+[-.\w]*)/.exec(piece.toString('latin1', 0, length))
      if (found?.[1]) return found[1]
      if (length < piece.length) throw new Error(`${basename(executable)} does not say which Electron it is.`)
    }
  } finally {
    closeSync(file)
  }
}
