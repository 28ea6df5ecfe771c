// @ts-check
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'

/** How a fuse is written into the program. */
const off = '0'.charCodeAt(0)
const on = '1'.charCodeAt(0)

/**
 * How the fuses of a packaged app stand. Cookies are not used, so nothing is won by encrypting them, and on a Mac it
 * would ask for the keychain. Linux cannot check the archive's integrity; there the fuse would only seem to promise it.
 *
 * @param {NodeJS.Platform} platform
 */
export const wantedFuses = (platform) => ({
  runAsNode: false,
  enableCookieEncryption: false,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: platform !== 'linux',
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false
})

/** @typedef {ReturnType<typeof wantedFuses>} Fuses */

/** The names above, as they are numbered in the program. @type {Record<keyof Fuses, FuseV1Options>} */
const places = {
  runAsNode: FuseV1Options.RunAsNode,
  enableCookieEncryption: FuseV1Options.EnableCookieEncryption,
  enableNodeOptionsEnvironmentVariable: FuseV1Options.EnableNodeOptionsEnvironmentVariable,
  enableNodeCliInspectArguments: FuseV1Options.EnableNodeCliInspectArguments,
  enableEmbeddedAsarIntegrityValidation: FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
  onlyLoadAppFromAsar: FuseV1Options.OnlyLoadAppFromAsar,
  loadBrowserProcessSpecificV8Snapshot: FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
  grantFileProtocolExtraPrivileges: FuseV1Options.GrantFileProtocolExtraPrivileges
}

/**
 * Reads the fuses back from a program.
 *
 * @param {string} executable an Electron, or on a Mac an `.app`
 * @param {NodeJS.Platform} platform
 * @returns {Promise<string[]>} a sentence for each that does not stand as wanted
 * @throws {Error} when there are no fuses in it
 */
export async function wrongFuses(executable, platform) {
  const wire = await getCurrentFuseWire(executable)
  const wanted = Object.entries(wantedFuses(platform))
  return wanted.flatMap(([name, shouldBeOn]) => {
    const found = Number(wire[places[/** @type {keyof Fuses} the keys of the constant above */ (name)]])
    const should = shouldBeOn ? on : off
    return found === should ? [] : [`The fuse ${name} is ${stateWords(found)}, and should be ${stateWords(should)}.`]
  })
}

/** @param {number} state not a number where the program has no such fuse */
function stateWords(state) {
  if (state === on) return 'on'
  return state === off ? 'off' : 'not there'
}
