// @ts-check
// Runs before anything is installed and on whatever Node is there: Node's own modules only, and
// nothing more is loaded until the version is known to be good.
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { versionComplaint } from './node-version.mjs'

const project = dirname(dirname(fileURLToPath(import.meta.url)))

/** Makes a fresh clone ready. Does only what is missing, and says so in one line a step. */
async function setUp() {
  const { providePackages } = await import('./npm-packages.mjs')
  const { electronRuntime } = await import('./electron-runtime.mjs')
  const { provideSystemPackages } = await import('./system-packages.mjs')
  const { requireSandbox } = await import('./sandbox.mjs')
  await providePackages(project, process.env, console.log)
  const { executable } = await electronRuntime({ say: console.log })
  provideSystemPackages(executable, process.env, console.log)
  requireSandbox(executable)
}

const complaint = versionComplaint(process.versions.node)
if (complaint === undefined) {
  await setUp().catch(async (failure) => (await import('./setup-failure.mjs')).reportFailure(failure))
} else {
  console.error(complaint)
  process.exitCode = 1
}
