import { rmSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { cleanHouse } from './clean-house.ts'
import { buildHouse, type Files, type Outcome, runCheck } from './house.ts'

function compile(plants: Files): Outcome {
  const house = buildHouse({ ...cleanHouse, ...plants })
  try {
    return runCheck(house, 'tsc')
  } finally {
    rmSync(house, { recursive: true })
  }
}

const pageTypes = 'export const planted = (element: HTMLElement): string => element.tagName\n'
const pageValues = 'export const planted = (): string => document.title\n'
const nodeTypes = 'export const planted = (bytes: Buffer): number => bytes.length\n'
const nodeValues = 'export const planted = (): string => process.platform\n'
const nodeModules = "import { readFileSync } from 'node:fs'\n\nexport const planted = readFileSync\n"
const timers = 'export const planted = (act: () => void): unknown => setTimeout(act, 1)\n'

const unknownName = ['TS2304', 'TS2580', 'TS2584', 'TS2591']
const unknownModule = ['TS2307', 'TS2591']
const foreignFile = ['TS6307']

/** What each layer's own settings must not know: the layer's folder, what is planted, the errors that say so. */
const plants: readonly (readonly [path: string, source: string, errors: readonly string[]])[] = [
  ...['src/domain/content', 'src/shared'].flatMap((folder) => [
    [`${folder}/page-types.ts`, pageTypes, unknownName] as const,
    [`${folder}/page-values.ts`, pageValues, unknownName] as const,
    [`${folder}/node-types.ts`, nodeTypes, unknownName] as const,
    [`${folder}/node-values.ts`, nodeValues, unknownName] as const,
    [`${folder}/node-modules.ts`, nodeModules, unknownModule] as const,
    [`${folder}/timers.ts`, timers, unknownName] as const
  ]),
  ['src/main/page-types.ts', pageTypes, unknownName],
  ['src/main/page-values.ts', pageValues, unknownName],
  ...['src/renderer/data', 'src/renderer/ui', 'src/renderer/features/guide', 'src/renderer/app'].flatMap((folder) => [
    [`${folder}/node-types.ts`, nodeTypes, unknownName] as const,
    [`${folder}/node-values.ts`, nodeValues, unknownName] as const,
    [`${folder}/node-modules.ts`, nodeModules, unknownModule] as const
  ]),
  // A file of a layer that is not referenced: the compiler's own word on who may see whom, beside the linter's.
  ...[
    ['src/domain/content/other-layer.ts', '#shared/channel.ts'],
    ['src/shared/other-layer.ts', '#main/report.ts'],
    ['src/preload/other-layer.ts', '#main/report.ts'],
    ['src/main/other-layer.ts', '#features/cards/deck-name.ts'],
    ['src/renderer/data/other-layer.ts', '#features/cards/deck-name.ts'],
    ['src/renderer/ui/other-layer.ts', '#domain/reading/day-start.ts'],
    ['src/renderer/features/guide/other-layer.ts', '#main/report.ts'],
    ['src/renderer/app/other-layer.ts', '../../main/report.ts']
  ].map(([path = '', specifier = '']) => [path, `export * from '${specifier}'\n`, foreignFile] as const)
]

test('a program that keeps to its layers compiles', { timeout: 60_000 }, () => {
  expect(compile({})).toEqual({ passed: true, output: '' })
})

describe('types a layer must not know', () => {
  let outcome: Outcome
  beforeAll(() => {
    outcome = compile(Object.fromEntries(plants))
  }, 60_000)

  test('fail the check', () => {
    expect(outcome.passed).toBe(false)
  })

  test.each(plants)('are an error: %s', (path, _source, errors) => {
    const lines = outcome.output.split('\n').filter((line) => line.replaceAll('\\', '/').startsWith(`${path}(`))
    const codes = lines.map((line) => /error (TS\d+)/.exec(line)?.[1])
    expect({ codes, known: errors }).toEqual({ codes: [expect.toBeOneOf([...errors])], known: errors })
  })

  test('leave the other files alone', () => {
    const planted = plants.map(([path]) => path)
    const errors = outcome.output.split('\n').filter((line) => line.includes('error TS'))
    expect(errors.filter((line) => !planted.some((path) => line.replaceAll('\\', '/').startsWith(path)))).toEqual([])
  })
})
