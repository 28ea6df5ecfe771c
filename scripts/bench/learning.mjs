// @ts-check
// Runs scripts/learning/bench.ts. It is TypeScript, which Node 20 does not read; Vite's module runner does.
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { runnerImport } from 'vite'

const { values } = parseArgs({ options: { learners: { type: 'string', default: '500' }, exp: { type: 'string', default: '' } } })
const file = fileURLToPath(new URL('../learning/bench.ts', import.meta.url))
/** @type {{ module: typeof import('../learning/bench.ts') }} */
const { module } = await runnerImport(file, { configFile: false, logLevel: 'warn' })
module.bench(Number(values.learners), values.exp)
