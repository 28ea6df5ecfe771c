import { rmSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { cleanHouse } from './clean-house.ts'
import { buildHouse, runCheck } from './house.ts'
import { layerPlants, type Plant } from './layer-plants.ts'
import { rulePlants } from './rule-plants.ts'

type Finding = { readonly filename: string; readonly code: string; readonly message: string; readonly help?: string }

/** Oxlint's whole report on the clean house with these plants in it. */
function lint(plants: readonly Plant[]): { readonly passed: boolean; readonly findings: readonly Finding[] } {
  const house = buildHouse({ ...cleanHouse, ...Object.fromEntries(plants.map(({ path, source }) => [path, source])) })
  try {
    const { passed, output } = runCheck(house, 'oxlint', '--format=json')
    const { diagnostics } = JSON.parse(output) as { readonly diagnostics: readonly Finding[] } // what the format promises
    return { passed, findings: diagnostics.map((one) => ({ ...one, filename: one.filename.replaceAll('\\', '/') })) }
  } finally {
    rmSync(house, { recursive: true })
  }
}

test('a program that keeps the rules passes', { timeout: 60_000 }, () => {
  expect(lint([])).toEqual({ passed: true, findings: [] })
})

describe.each([
  ['a way out of a layer', layerPlants],
  ['a breach of a rule', rulePlants]
])('%s', (_, plants) => {
  let report: ReturnType<typeof lint>
  beforeAll(() => {
    report = lint(plants)
  }, 60_000)

  test('fails the check', () => {
    expect(report.passed).toBe(false)
  })

  test('is planted in a file of its own', () => {
    expect(new Set(plants.map(({ path }) => path)).size).toBe(plants.length)
  })

  test.each(plants)('is reported as $rule: $path', ({ path, rule, says = '', times = 1 }) => {
    const found = report.findings.filter(({ filename }) => filename === path)
    const words = found.filter(({ code }) => code === rule).map(({ message, help = '' }) => `${message} ${help}`)
    expect(words.filter((one) => one.includes(says)).length, JSON.stringify(found)).toBeGreaterThanOrEqual(times)
  })

  test('leaves the files that keep the rules alone', () => {
    const planted = new Set(plants.map(({ path }) => path))
    expect(report.findings.filter(({ filename }) => !planted.has(filename))).toEqual([])
  })
})
