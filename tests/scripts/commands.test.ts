import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const project = join(import.meta.dirname, '../..')
const { scripts } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>
} // the project's own file

/** The file that a command runs first; undefined where that is a program of a package, which may not be there yet. */
const firstFile = (command: string): string | undefined => /^node (scripts\/\S+\.mjs)/.exec(command)?.[1]

/** What a script imports from packages before any of its lines has run, through its own imports too. */
function packagesNeeded(file: string, seen = new Set<string>()): readonly string[] {
  if (seen.has(file)) return []
  seen.add(file)
  const source = readFileSync(file, 'utf8')
  const names = [...source.matchAll(/^import (?:[^']* from )?'([^']+)'/gm)].map(([, name = '']) => name)
  return names.flatMap((name) => {
    if (name.startsWith('.')) return packagesNeeded(join(file, '..', name), seen)
    return name.startsWith('node:') ? [] : [name]
  })
}

test.each(Object.entries(scripts))('npm run %s works where nothing has been installed yet', (_, command) => {
  const file = firstFile(command)
  expect(file, command).toBeDefined()
  expect(packagesNeeded(join(project, file ?? ''))).toEqual([])
})

test('the control: a program of a package is noticed, and so is a script that imports one', () => {
  expect(firstFile('tsc -b && knip')).toBeUndefined()
  expect(packagesNeeded(join(project, 'scripts/study-session.mjs'))).toContain('@playwright/test')
})
