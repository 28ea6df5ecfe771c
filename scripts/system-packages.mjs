// @ts-check
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { aptInstall, availableNames } from './apt.mjs'
import { needsVirtualDisplay } from './display.mjs'
import { SetupFailure } from './setup-failure.mjs'

/**
 * What Electron and a virtual display need, by each package manager's names. Some libraries are
 * loaded while running only (libxss1), so `ldd` cannot miss them; they come along with the others.
 */
const managers = {
  'apt-get': {
    libraries: ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libxss1', 'libatk-bridge2.0-0'],
    display: ['xvfb', 'xauth'],
    command: 'sudo apt-get update && sudo apt-get install -y'
  },
  dnf: {
    libraries: ['gtk3', 'nss', 'alsa-lib', 'mesa-libgbm', 'libXScrnSaver', 'at-spi2-atk'],
    display: ['xorg-x11-server-Xvfb', 'xorg-x11-xauth'],
    command: 'sudo dnf install -y'
  },
  pacman: {
    libraries: ['gtk3', 'nss', 'alsa-lib', 'mesa', 'libxss', 'at-spi2-core'],
    display: ['xorg-server-xvfb', 'xorg-xauth'],
    command: 'sudo pacman -S --needed'
  }
}

/**
 * @typedef {keyof typeof managers} Manager
 * @typedef {object} Missing
 * @property {readonly string[]} libraries file names that the loader does not find
 * @property {boolean} display whether a virtual display is needed and there is no Xvfb
 */

/**
 * Sees to it that Electron finds its shared libraries and that there is a display, real or virtual:
 * installs what is missing where this is root on Debian or Ubuntu. macOS and Windows need nothing.
 *
 * @param {string} executable Electron's path
 * @param {NodeJS.ProcessEnv} environment
 * @param {(line: string) => void} say takes progress, one plain line at a time
 * @throws {SetupFailure} when something is missing and could not be installed: says what, why, and the command to run
 */
export function provideSystemPackages(executable, environment, say) {
  if (process.platform !== 'linux') return
  const missing = whatIsMissing(executable, environment)
  if (isComplete(missing)) return
  const manager = presentManager(environment)
  if (manager !== 'apt-get' || process.getuid?.() !== 0) throw explain(missing, manager, environment)
  const names = packagesFor(missing, manager)
  say(`Installing system packages: ${names.join(' ')}.`)
  aptInstall(names, environment)
  const still = whatIsMissing(executable, environment)
  if (!isComplete(still)) throw explain(still, manager, environment)
}

/**
 * Sees to it that the tests find strace, by which they know every connection that the kernel was asked for, where this
 * is root on Debian or Ubuntu. Elsewhere they say what is then not proved.
 *
 * @param {NodeJS.ProcessEnv} environment
 * @param {(line: string) => void} say takes progress, one plain line at a time
 */
export function provideTracer(environment, say) {
  if (process.platform !== 'linux' || onPath('strace', environment)) return
  if (presentManager(environment) !== 'apt-get' || process.getuid?.() !== 0) return
  say('Installing system packages: strace.')
  aptInstall(['strace'], environment)
}

/**
 * @param {string} executable
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Missing}
 */
function whatIsMissing(executable, environment) {
  const { stdout } = spawnSync('ldd', [executable], { encoding: 'utf8', env: { ...environment, LC_ALL: 'C' } })
  return {
    libraries: missingLibraries(stdout ?? ''),
    display: needsVirtualDisplay(environment) && !onPath('Xvfb', environment)
  }
}

/** @param {Missing} missing */
function isComplete(missing) {
  return missing.libraries.length === 0 && !missing.display
}

/**
 * @param {string} listing what `ldd` printed
 * @returns {string[]} the file names of the libraries it did not find, each once
 */
export function missingLibraries(listing) {
  return [...new Set(Array.from(listing.matchAll(/^\s*(\S+) => not found/gm), ([, library = '']) => library))]
}

/**
 * @param {Missing} missing
 * @param {Manager} manager
 * @returns {string[]} the packages that bring what is missing
 */
export function packagesFor(missing, manager) {
  const { libraries, display } = managers[manager]
  return [...(missing.libraries.length > 0 ? libraries : []), ...(missing.display ? display : [])]
}

/**
 * @param {Missing} missing
 * @param {Manager | undefined} manager
 * @param {NodeJS.ProcessEnv} environment
 */
function explain(missing, manager, environment) {
  const plainNames = manager === undefined ? [] : packagesFor(missing, manager)
  const names = manager === 'apt-get' ? availableNames(plainNames, environment) : plainNames
  const remedy =
    manager === undefined
      ? 'Install them with your package manager, then try again.'
      : `Run this, then try again:\n\n  ${managers[manager].command} ${names.join(' ')}\n`
  return new SetupFailure([...whatAndWhy(missing), `Nothing was lost. ${remedy}`].join('\n'))
}

/**
 * @param {Missing} missing
 * @returns {string[]} one line for each kind of thing
 */
export function whatAndWhy({ libraries, display }) {
  const lines = []
  if (libraries.length > 0) lines.push(`Electron cannot start: this system lacks ${libraries.join(', ')}.`)
  if (display) lines.push('There is no display here, and Xvfb, which stands in for one, is not installed.')
  return lines
}

/**
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Manager | undefined}
 */
function presentManager(environment) {
  const known = /** @type {Manager[]} the keys of a constant */ (Object.keys(managers))
  return known.find((command) => onPath(command, environment))
}

/**
 * @param {string} command
 * @param {NodeJS.ProcessEnv} environment
 */
function onPath(command, environment) {
  return (environment['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, command)))
}
