// @ts-check
import { homedir, userInfo } from 'node:os'
import { isAbsolute, join } from 'node:path'

/**
 * The folder for what is fetched once and shared by every clone. It lies outside `node_modules`, so
 * that a fresh install does not throw away hundreds of megabytes.
 *
 * @param {NodeJS.ProcessEnv} environment
 * @returns {string} an absolute path; the folder may not exist yet
 */
export function cacheFolder(environment) {
  const base = environment['XDG_CACHE_HOME'] ?? ''
  // An empty HOME gives an empty home folder, and a path relative to wherever one stands.
  return join(isAbsolute(base) ? base : join(homedir() || userInfo().homedir, '.cache'), 'finops-study-companion')
}
