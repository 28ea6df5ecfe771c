// @ts-check
import { spawnSync } from 'node:child_process'

/**
 * Installs packages with apt-get, without questions. Lists are refreshed first, because a bare
 * system or image has none; a failed refresh does not end it, since old lists may do.
 *
 * @param {readonly string[]} names
 * @param {NodeJS.ProcessEnv} environment
 * @returns {boolean} whether apt-get installed them all; its own words went to standard error if not
 */
export function aptInstall(names, environment) {
  runApt(['update'], environment)
  return runApt(['install', '--yes', '--no-install-recommends', ...availableNames(names, environment)], environment)
}

/**
 * Downloads one package's file into a folder, without installing anything.
 *
 * @param {string} name
 * @param {string} folder
 * @param {NodeJS.ProcessEnv} environment
 * @returns {boolean} whether it is there; nothing is said where it is not
 */
export function aptDownload(name, folder, environment) {
  const run = (/** @type {string[]} */ ...args) =>
    spawnSync('apt-get', ['-qq', ...args], { cwd: folder, env: environment, stdio: 'ignore' }).status === 0
  return run('download', name) || (run('update') && run('download', name))
}

/**
 * The names as this release knows them: since Ubuntu 24.04 and Debian 13 some end in `t64`.
 *
 * @param {readonly string[]} names
 * @param {NodeJS.ProcessEnv} environment
 * @returns {string[]}
 */
export function availableNames(names, environment) {
  const asked = names.flatMap((name) => [name, `${name}t64`])
  const { stdout } = spawnSync('apt-cache', ['policy', ...asked], {
    encoding: 'utf8',
    env: { ...environment, LC_ALL: 'C' }
  })
  return chooseNames(names, stdout ?? '')
}

/**
 * @param {readonly string[]} names
 * @param {string} policy what `apt-cache policy` printed for the names with and without `t64`
 * @returns {string[]} one name each; the old one where neither can be installed
 */
export function chooseNames(names, policy) {
  const entries = policy.matchAll(/^(\S+):\n\s+Installed: .*\n\s+Candidate: (.*)$/gm)
  const installable = new Set([...entries].filter(([, , version]) => version !== '(none)').map(([, name]) => name))
  return names.map((name) => (!installable.has(name) && installable.has(`${name}t64`) ? `${name}t64` : name))
}

/**
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} environment
 */
function runApt(args, environment) {
  const { status, stdout, stderr } = spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=120', '-qq', ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
    env: { ...environment, DEBIAN_FRONTEND: 'noninteractive' }
  })
  if (status !== 0) process.stderr.write(`${stdout ?? ''}${stderr ?? ''}`)
  return status === 0
}
