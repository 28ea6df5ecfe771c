import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cleanHouse } from './clean-house.ts'
import { buildHouse, type Files, type Outcome, project, runCheck } from './house.ts'

/** What knip needs beside the sources to find the entries of the three processes. */
const entries: Files = {
  'electron.vite.config.ts': readFileSync(join(project, 'electron.vite.config.ts'), 'utf8'),
  'scripts/content/vite-plugin.ts': 'export const contentPack = () => ({ name: "content-pack" })\n',
  'scripts/licences/vite-plugin.ts': 'export const licences = () => ({ name: "licences" })\n'
}

/** Dependencies are left out: a house has the project's package.json, and few of its programs. */
function findDeadCode(plants: Files): Outcome {
  const house = buildHouse({ ...cleanHouse, ...entries, ...plants })
  try {
    return runCheck(house, 'knip', '--include files,exports,types,unlisted,unresolved --no-config-hints')
  } finally {
    rmSync(house, { recursive: true })
  }
}

test('code that something uses is left alone', { timeout: 60_000 }, () => {
  expect(findDeadCode({})).toEqual({ passed: true, output: '' })
})

test('a file, an export and a type that nothing uses fail the check, and so does an unlisted package', {
  timeout: 60_000
}, () => {
  const { passed, output } = findDeadCode({
    'src/domain/reading/planted-file.ts': 'export const planted = 1\n',
    'scripts/content/planted-file.ts': 'export const planted = 1\n',
    'src/shared/channel.ts':
      "export const channel = 'term'\nexport const plantedExport = 1\nexport type PlantedType = string\n",
    'src/main/report.ts': "import { planted } from 'planted-package'\n\nexport const report = planted\n"
  })
  expect(passed).toBe(false)
  const reported = output.split('\n').map((line) => line.trim().split(/\s/)[0])
  expect(reported).toEqual(
    expect.arrayContaining([
      'src/domain/reading/planted-file.ts',
      'scripts/content/planted-file.ts',
      'plantedExport',
      'PlantedType',
      'planted-package'
    ])
  )
})
