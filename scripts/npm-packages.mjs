// @ts-check
import { readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { runNpm } from './npm-command.mjs'
import { SetupFailure } from './setup-failure.mjs'

/**
 * @typedef {{ dependencies?: Record<string, string>, devDependencies?: Record<string, string> }} Dependencies
 * @typedef {Dependencies & { version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }} LockedPackage
 * @typedef {Record<string, LockedPackage>} Packages by path, such as `node_modules/react`; the project itself is ``
 */

/**
 * Installs the project's packages as the lock file has them, unless that is already so.
 *
 * @param {string} project the folder of package.json
 * @param {NodeJS.ProcessEnv} environment
 * @param {(line: string) => void} say takes progress, one plain line at a time
 * @throws {SetupFailure} when the lock file cannot be read or npm fails
 */
export async function providePackages(project, environment, say) {
  const locked = packagesIn(join(project, 'package-lock.json'))
  if (locked === undefined || !namesTheSame(read(join(project, 'package.json')), locked[''])) {
    throw new SetupFailure(
      'package-lock.json is missing, damaged or does not match package.json. Nothing was changed. ' +
        'Restore both from the repository, or run npm install if you changed package.json, and try again.'
    )
  }
  // npm writes this file last, so it is not there after an installation that was cut short.
  const installed = packagesIn(join(project, 'node_modules', '.package-lock.json'))
  if (installed !== undefined && isUpToDate(locked, installed)) return
  say('Installing packages from the npm registry.')
  // What a cut-short installation left looks whole to npm.
  await rm(join(project, 'node_modules'), { recursive: true, force: true })
  // Not `npm ci`: it refuses a lock file made where the registry lacks a build for some other platform.
  const install = ['install', '--no-save', '--include=dev', '--include=optional']
  if (!(await runNpm(install, { folder: project, environment }))) {
    throw new SetupFailure(
      'The packages could not be installed (npm says why above). Your work and your study data are untouched. ' +
        'Check the connection to the npm registry and try again.'
    )
  }
}

/**
 * @param {Dependencies | undefined} manifest
 * @param {Dependencies | undefined} lockedProject the project's own entry in the lock file
 * @returns {boolean} whether both ask for the same packages in the same versions
 */
export function namesTheSame(manifest, lockedProject) {
  return isDeepStrictEqual(
    { ...manifest?.dependencies, ...manifest?.devDependencies },
    { ...lockedProject?.dependencies, ...lockedProject?.devDependencies }
  )
}

/**
 * Compares npm's own record of what it installed with the lock file, so that an installation made
 * by hand counts as well as ours.
 *
 * @param {Packages} locked
 * @param {Packages} installed
 * @returns {boolean} whether every package is there in the locked version and none besides. Optional
 * ones may differ: they are builds for one platform or another
 */
export function isUpToDate(locked, installed) {
  const wanted = Object.entries(locked).filter(([path]) => path !== '')
  const foreign = Object.entries(installed).some(([path, { optional }]) => !(path in locked) && optional !== true)
  return (
    !foreign &&
    wanted.every(([path, { version, integrity, optional, devOptional }]) => {
      const present = installed[path]
      if (present === undefined) return optional === true || devOptional === true
      return present.version === version && present.integrity === integrity
    })
  )
}

/**
 * @param {string} file a lock file
 * @returns {Packages | undefined} nothing when it is missing or not a lock file
 */
function packagesIn(file) {
  return read(file)?.packages
}

/** @param {string} file */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
