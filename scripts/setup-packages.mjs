// @ts-check
// Installs the packages where that has not been done for this lock file. Runs before anything is installed and on
// whatever Node is there: Node's own modules only, and nothing more is loaded until the version is known to be good.
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { versionComplaint } from './node-version.mjs'

const project = dirname(dirname(fileURLToPath(import.meta.url)))

const complaint = versionComplaint(process.versions.node)
if (complaint === undefined) {
  const { providePackages } = await import('./npm-packages.mjs')
  await providePackages(project, process.env, console.log).catch(async (failure) =>
    (await import('./setup-failure.mjs')).reportFailure(failure)
  )
} else {
  console.error(complaint)
  process.exitCode = 1
}
