// @ts-check
// Runs scripts/learning/bench.ts.
import { parseArgs } from 'node:util'
import { loadTypeScript } from '../load-typescript.mjs'

const usage = 'Usage: npm run bench:learning -- [--learners 500]'
const { values } = parseArgs({ options: { learners: { type: 'string', default: '500' } } })
const learners = Number(values.learners)
if (Number.isInteger(learners) && learners >= 2) {
  /** @type {typeof import('../learning/bench.ts')} */
  const module = await loadTypeScript(new URL('../learning/bench.ts', import.meta.url))
  if (!module.bench(learners)) process.exitCode = 1
} else {
  console.error(`--learners takes a whole number from 2 up. ${usage}`)
  process.exitCode = 1
}
