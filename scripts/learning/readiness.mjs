// @ts-check
// How well the forecast of readiness is calibrated on simulated learners, beside recent accuracy alone.
import { loadTypeScript } from '../load-typescript.mjs'

/** The forecast promises to be off by no more than this on the mixed learners. */
const limit = 0.08

const learners = Number(process.argv[2] ?? 2000)
/** @type {typeof import('./readiness-bench.ts')} */
const module = await loadTypeScript(new URL('readiness-bench.ts', import.meta.url))

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
