// @ts-check
// How well the forecast of readiness is calibrated on simulated learners, beside recent accuracy alone. The parts are
// TypeScript, which Node 20 does not read; Vite's module runner does.
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

/** The forecast promises to be off by no more than this on the mixed learners. */
const limit = 0.08

const learners = Number(process.argv[2] ?? 2000)
const file = fileURLToPath(new URL('readiness-bench.ts', import.meta.url))
/** @type {{ module: typeof import('./readiness-bench.ts') }} */
const { module } = await runnerImport(file, { configFile: false, logLevel: 'warn' })

/** @param {number} value */
const round = (value) => value.toFixed(3)
const results = module.measure(learners)
console.table(
  Object.fromEntries(
    results.map(({ population, papers, passed, ours, baseline, bias, held }) => [
      population,
      {
        papers,
        passed: round(passed),
        'error, ours': round(ours.error),
        'error, recent accuracy': round(baseline.error),
        'Brier, ours': round(ours.brier),
        'Brier, recent accuracy': round(baseline.brier),
        'score got - expected': round(bias),
        'in the interval': round(held)
      }
    ])
  )
)
const error = results[0]?.ours.error ?? 1
console.log(`Expected calibration error on mixed learners: ${round(error)} (at most ${limit}).`)
process.exitCode = error <= limit ? 0 : 1
