// @ts-check
import { cpSync } from 'node:fs'
import { basename } from 'node:path'

/**
 * A copy of an unpacked Electron without the app that it opens where none is packed in. electron-builder copies the
 * folder once more, and takes that app out only where it is an archive.
 *
 * @param {string} electron
 * @param {string} copy is made
 */
export function copyElectron(electron, copy) {
  cpSync(electron, copy, {
    recursive: true,
    verbatimSymlinks: true, // a Mac's frameworks are full of them
    filter: (path) => basename(path) !== 'default_app.asar'
  })
}
