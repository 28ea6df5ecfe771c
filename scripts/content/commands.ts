import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readContent } from './content.ts'
import { runsFile, runsOf } from './copied-runs.ts'
import { coverageReport } from './coverage-report.ts'
import { marksReport } from './marks-report.ts'
import { idsFile, writeIds } from './released-ids.ts'

const root = 'content'

/** `npm run content:report`: prints what there is about each chapter. */
export function report(): void {
  console.log(coverageReport(readContent(root)))
}

/** `npm run content:marks`: prints which terms are marked in the guide, by which words, how often, and where. */
export function marks(): void {
  console.log(marksReport(readContent(root).marks))
}

/** `npm run content:ids`: adds every new id to the list of those that may never change. */
export function ids(): void {
  const path = join(root, idsFile)
  const before = existsSync(path) ? readFileSync(path, 'utf8') : ''
  const after = writeIds(before, readContent(root).definitions)
  writeFileSync(path, after)
  console.log(`${after.split('\n').length - before.split('\n').length} lines more in ${path}.`)
}

/**
 * `npm run content:guide-runs -- FILE`: takes the fingerprints of a guide, whose own text must not be in the repository.
 * @param guide path of its text
 */
export function guideRuns(guide: string): void {
  const prints = [...new Set(runsOf(readFileSync(guide, 'utf8')).map(({ print }) => print))].sort()
  writeFileSync(join(root, runsFile), `${prints.join('\n')}\n`)
  console.log(`${prints.length} fingerprints in ${join(root, runsFile)}.`)
}
