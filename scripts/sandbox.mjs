// @ts-check
import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { SetupFailure } from './setup-failure.mjs'

const rootOnlySetUid = 0o4755
const modeBits = 0o7777

/**
 * Electron's sandbox needs either user namespaces, which Ubuntu 24.04 keeps from programs it does
 * not know, or its own helper owned by root. Without both Electron stops at start with a message
 * few understand. Root is let through: Electron runs without a sandbox there.
 *
 * @param {string} executable Electron's path
 * @throws {SetupFailure} when neither is there: says why and the one command to run
 */
export function requireSandbox(executable) {
  if (process.platform !== 'linux' || process.getuid?.() === 0) return
  const helper = join(dirname(executable), 'chrome-sandbox')
  if (hasUserNamespaces() || isTrusted(helper)) return
  throw new SetupFailure(
    "Electron's sandbox cannot start: this system does not let programs make user namespaces, " +
      'and the sandbox helper does not belong to root. Nothing was lost. Run this, then try again:\n\n' +
      `  sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'\n`
  )
}

/** Where there is no `unshare` to try it with, Electron itself will have to say. */
function hasUserNamespaces() {
  const { status, error } = spawnSync('unshare', ['--user', '--map-root-user', 'true'], { stdio: 'ignore' })
  return error !== undefined || status === 0
}

/** @param {string} helper */
function isTrusted(helper) {
  const status = statSync(helper, { throwIfNoEntry: false })
  return status?.uid === 0 && (status.mode & modeBits) === rootOnlySetUid
}
