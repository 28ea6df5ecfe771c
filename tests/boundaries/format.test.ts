import { rmSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { cleanHouse } from './clean-house.ts'
import { buildHouse, type Files, runCheck } from './house.ts'

/** The sources that the formatter would change. */
function untidy(plants: Files): ReadonlySet<string> {
  const house = buildHouse({ ...cleanHouse, ...plants })
  try {
    const { output } = runCheck(house, 'biome', '--reporter=github --max-diagnostics=none')
    const paths = [...output.matchAll(/file=([^,]+)/g)].map(([, path = '']) => relative(house, resolve(house, path)))
    return new Set(paths.map((path) => path.replaceAll('\\', '/')).filter(isSource))
  } finally {
    rmSync(house, { recursive: true })
  }
}

/** The settings are the project's own: they are no part of what is planted. */
const isSource = (path: string): boolean => path.includes('/') && !path.endsWith('tsconfig.json')

test('a program in the house style passes', () => {
  expect(untidy({})).toEqual(new Set())
})

test('sources out of style are reported, study material and built files are not', () => {
  const plants: Files = {
    'src/domain/content/planted.ts': 'export const planted = "double";\n',
    'src/renderer/ui/planted.tsx': 'export const planted   = 1\n',
    'src/renderer/ui/planted.module.css': '.planted{margin:0}\n',
    'src/shared/planted.json': '{"planted":\n1}\n',
    'scripts/content/planted.mjs': 'export const planted = [1,]\n'
  }
  const left = {
    'content/planted.json': '{"planted":\n1}\n',
    'out/main/planted.js': 'export const planted = "double";\n'
  }
  expect(untidy({ ...plants, ...left })).toEqual(new Set(Object.keys(plants)))
})
