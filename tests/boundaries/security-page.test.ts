import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { project } from './house.ts'

const page = readFileSync(join(project, 'docs/security.md'), 'utf8')
const about = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
} // the project's own file

type Named = { readonly file: string; readonly name: string }

/** The tests that a text names: `file`: “name”. */
const namedIn = (text: string): readonly Named[] =>
  [...text.matchAll(/`(tests\/[^`]+)`: “([^”]+)”/g)].map(([, file = '', name = '']) => ({ file, name }))

const exists = ({ file, name }: Named): boolean => {
  const path = join(project, file)
  return existsSync(path) && readFileSync(path, 'utf8').includes(name)
}

test('every test that the page names exists', () => {
  expect(namedIn(page).length).toBeGreaterThan(30)
  expect(namedIn(page).filter((one) => !exists(one))).toEqual([])
})

const items = [...page.matchAll(/^\| (\d+) \| (.+) \| (.+) \| (.+) \|$/gm)].map(([, number, item, , held = '']) => ({
  number: Number(number),
  item,
  held
}))

test('each of the twenty items of the checklist has its test', () => {
  expect(items.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
  for (const { item, held } of items) {
    expect(namedIn(held).length > 0 || held === '`npm run package -- --check`', `${item}: ${held}`).toBe(true)
  }
})

test('every command that the page names is one', () => {
  const commands = [...page.matchAll(/`npm run ([\w:]+)/g)].map(([, name = '']) => name)
  expect(commands.length).toBeGreaterThan(8)
  expect([...new Set(commands)].filter((name) => !(name in about.scripts) && name !== 'package')).toEqual([])
  for (const [, file = ''] of page.matchAll(/`npm run test:e2e -- (\S+)`/g)) {
    expect(existsSync(join(project, 'tests/e2e', `${file}.ts`)), file).toBe(true)
  }
})

test('the page was looked at for the Electron that is pinned', () => {
  expect(page).toContain(`Looked at last for Electron ${about.devDependencies['electron']}.`)
})

test('the control: a test that is not there is noticed, and so is a file', () => {
  expect(namedIn('`tests/e2e/wall.spec.ts`: “nothing of the kind” and `tests/none.ts`: “x”').map(exists)).toEqual([
    false,
    false
  ])
})
