// @ts-check

/**
 * What a build is called. Everything by which a person could take a development build for a release differs: the
 * program's name (and with it the folder of its data), the version, the description and so the names of the files.
 *
 * @typedef {object} BuildMark
 * @property {boolean} development
 * @property {string} version such as `1.2.0`, or `1.2.0-development`
 * @property {string} productName
 * @property {string} description
 */

/** Ends the version of every development build. `src/shared/development-build.ts` looks for it. */
const developmentSuffix = '-development'

/**
 * Only the Electron that the `electron` package has unpacked, checked by its own checksums, makes a release.
 *
 * @param {{ version: string, productName: string, description: string }} manifest the project's own
 * @param {{ origin: import('../electron-runtime.mjs').ElectronRuntime['origin'], version: string }} runtime
 * @returns {BuildMark}
 */
export function buildMark({ version, productName, description }, runtime) {
  if (runtime.origin === 'electron-package') return { development: false, version, productName, description }
  return {
    development: true,
    version: `${version}${developmentSuffix}`,
    productName: `${productName} (development build)`,
    description: `DEVELOPMENT BUILD on Electron ${runtime.version}, for trying out only, not for studying. ${description}`
  }
}

/**
 * @param {BuildMark} mark
 * @param {{ version: string }} runtime
 * @param {string} pinned the version of Electron that a release is made with
 * @returns {string} for whoever runs the build
 */
export function markWords({ development, version }, runtime, pinned) {
  if (!development) return `A release: ${version} on Electron ${runtime.version}.`
  return (
    `NOT a release: Electron ${pinned} is not at hand, and the test runtime (Electron ${runtime.version}) stands in for it. ` +
    `What is built is marked as a development build, ${version}. Do not hand it out.`
  )
}
