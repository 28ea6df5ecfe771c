import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { project } from './house.ts'

/** What the linter has no rule for, and would make its rules worth nothing. */
const loopholes: readonly { readonly name: string; readonly within: string; readonly pattern: RegExp }[] = [
  {
    name: 'a date taken from the clock',
    within: 'src/domain/',
    pattern: /(?<!\.)\bDate\s*\(\s*\)|\bnew Date\b(?!\s*[(<>])/
  },
  { name: 'an import whose name the linter cannot read', within: 'src/', pattern: /\bimport\s*\(\s*(?!['"\s])/ },
  { name: 'a rule about layers switched off', within: 'src/', pattern: /(?:ox|es)lint-disable\S*.*\bno-restricted-/ },
  { name: 'every rule switched off', within: 'src/', pattern: /(?:ox|es)lint-disable(?:-\S+)?\s*(?:--|\*\/|$)/m }
]

const loopholesIn = (path: string, source: string): readonly string[] =>
  loopholes.filter(({ within, pattern }) => path.startsWith(within) && pattern.test(source)).map(({ name }) => name)

const sources = readdirSync(join(project, 'src'), { recursive: true, encoding: 'utf8' })
  .map((path) => `src/${path.replaceAll('\\', '/')}`)
  .filter((path) => /\.tsx?$/.test(path))

test('there are sources to look at', () => {
  expect(sources.filter((path) => path.startsWith('src/domain/')).length).toBeGreaterThan(10)
})

test('no source goes round the linter', () => {
  const found = sources.map((path) => [path, loopholesIn(path, readFileSync(join(project, path), 'utf8'))] as const)
  expect(found.filter(([, names]) => names.length > 0)).toEqual([])
})

test.each([
  ['src/domain/content/planted.ts', 'const now = new Date()', 'a date taken from the clock'],
  ['src/domain/content/planted.ts', 'const now = new Date( )', 'a date taken from the clock'],
  ['src/domain/content/planted.ts', 'const now = new Date', 'a date taken from the clock'],
  ['src/domain/content/planted.ts', 'const now = Date()', 'a date taken from the clock'],
  ['src/renderer/app/planted.ts', 'await import(`electron`)', 'an import whose name the linter cannot read'],
  [
    'src/renderer/app/planted.ts',
    '// oxlint-disable-next-line no-restricted-imports',
    'a rule about layers switched off'
  ],
  ['src/domain/content/planted.ts', '/* eslint-disable no-restricted-globals */', 'a rule about layers switched off'],
  ['src/renderer/app/planted.ts', '// oxlint-disable-line', 'every rule switched off'],
  ['src/renderer/app/planted.ts', '/* oxlint-disable */', 'every rule switched off'],
  ['src/renderer/app/planted.ts', '// oxlint-disable-next-line -- because', 'every rule switched off']
])('in %s, `%s` is found: %s', (path, source, name) => {
  expect(loopholesIn(path, `${source}\nexport const planted = 1\n`)).toEqual([name])
})

test.each([
  ['src/domain/content/planted.ts', 'const day = new Date(number)'],
  ['src/domain/content/planted.ts', 'const day: Date = new Date(Date.UTC(year, 0))'],
  ['src/renderer/data/planted.ts', 'const now = new Date()'],
  ['src/renderer/app/planted.ts', "await import('#features/guide/guide-screen.tsx')"],
  ['src/renderer/app/planted.ts', '// oxlint-disable-next-line jsx-a11y/no-autofocus -- a reason']
])('in %s, `%s` is left alone', (path, source) => {
  expect(loopholesIn(path, source)).toEqual([])
})
