// @ts-check
// Runs scripts/learning/bench.ts. It is TypeScript, which Node 20 does not read; Vite's module runner does.
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { runnerImport } from 'vite'
import { SetupFailure } from '../setup-failure.mjs'

const usage = 'Usage: npm run bench:learning -- [--learners 500]'
const { values } = parseArgs({ options: { learners: { type: 'string', default: '500' } } })
const learners = Number(values.learners)
if (!Number.isInteger(learners) || learners < 2)
  throw new SetupFailure(`--learners takes a whole number from 2 up. ${usage}`)
const file = fileURLToPath(new URL('../learning/bench.ts', import.meta.url))
/** @type {{ module: typeof import('../learning/bench.ts') }} */
const { module } = await runnerImport(file, { configFile: false, logLevel: 'warn' })
if (!module.bench(learners)) process.exitCode = 1
