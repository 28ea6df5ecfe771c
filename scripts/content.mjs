// @ts-check
// Runs the commands of scripts/content/commands.ts.
import { loadTypeScript } from './load-typescript.mjs'

const [command, argument = ''] = process.argv.slice(2)
/** @type {typeof import('./content/commands.ts')} */
const module = await loadTypeScript(new URL('content/commands.ts', import.meta.url))

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
