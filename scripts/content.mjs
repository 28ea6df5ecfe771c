// @ts-check
// Runs the commands of scripts/content/commands.ts. They are TypeScript, which Node 20 does not read; Vite's module
// runner, with which the build reads them too, does.
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const [command, argument = ''] = process.argv.slice(2)
const file = fileURLToPath(new URL('content/commands.ts', import.meta.url))
/** @type {{ module: typeof import('./content/commands.ts') }} */
const { module } = await runnerImport(file, { configFile: false, logLevel: 'warn' })

try {
  if (command === 'ids') module.ids()
  else if (command === 'marks') module.marks()
  else if (command === 'guide-runs') module.guideRuns(argument)
  else module.report()
} catch (error) {
  // A mistake in the content says where it is; where in the compiler it was noticed helps nobody.
  console.error(error instanceof Error && error.name === 'ContentError' ? error.message : error)
  process.exitCode = 1
}
