import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readLicences } from '#scripts/licences/licences.ts'

describe('the licences of the app', () => {
  const licences = readLicences(join(import.meta.dirname, '../..'))

  test('name what the app is made of, each with a version, a licence and nearly always a text', () => {
    expect(licences.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['react', 'dexie', 'zod', 'scheduler', 'ts-fsrs'])
    )
    expect(licences.every(({ version, licence }) => version !== '' && licence !== '')).toBe(true)
    expect(licences.filter(({ text }) => text === '').map(({ name }) => name)).toEqual(['wouter'])
  })

  test('leave out what only builds and tests it', () => {
    const names = licences.map(({ name }) => name)
    for (const tool of ['electron', 'vite', 'typescript', '@playwright/test']) expect(names).not.toContain(tool)
  })
})

describe('the packages of a lock file', () => {
  let project: string
  beforeEach(() => {
    project = mkdtempSync(join(tmpdir(), 'licences-'))
  })
  afterEach(() => rmSync(project, { recursive: true, force: true }))

  function install(packages: Readonly<Record<string, object>>): void {
    writeFileSync(join(project, 'package-lock.json'), JSON.stringify({ packages }))
    for (const path of Object.keys(packages)) mkdirSync(join(project, path), { recursive: true })
  }

  const read = () => readLicences(project).map(({ name, version }) => `${name} ${version}`)

  test('are found as Node finds them: an inner one before an outer one, peers too, each once', () => {
    install({
      '': { dependencies: { a: '1', b: '1' }, devDependencies: { tool: '1' } },
      'node_modules/a': { version: '1.0.0', license: 'MIT', dependencies: { c: '2' } },
      'node_modules/a/node_modules/c': { version: '2.0.0', license: 'ISC', dependencies: { b: '1' } },
      'node_modules/b': {
        version: '1.0.0',
        license: 'MIT',
        peerDependencies: { c: '1', maybe: '1' },
        peerDependenciesMeta: { maybe: { optional: true } }
      },
      'node_modules/c': { version: '1.0.0', license: 'MIT' },
      'node_modules/maybe': { version: '1.0.0', license: 'MIT' },
      'node_modules/tool': { version: '1.0.0', license: 'GPL-3.0' }
    })
    expect(read()).toEqual(['a 1.0.0', 'b 1.0.0', 'c 2.0.0', 'c 1.0.0'])
  })

  test('bring their texts and notices with them', () => {
    install({ '': { dependencies: { a: '1' } }, 'node_modules/a': { version: '1.0.0', license: 'MIT' } })
    writeFileSync(join(project, 'node_modules/a/LICENSE.md'), 'Do as you like.\n')
    writeFileSync(join(project, 'node_modules/a/NOTICE'), 'By A.\n')
    writeFileSync(join(project, 'node_modules/a/README.md'), 'About it.\n')
    expect(readLicences(project)).toEqual([
      { name: 'a', version: '1.0.0', licence: 'MIT', text: 'Do as you like.\n\nBy A.' }
    ])
  })

  test.each([['GPL-3.0'], ['UNLICENSED'], [undefined]])('the control: one under %s stops the build', (license) => {
    install({ '': { dependencies: { a: '1' } }, 'node_modules/a': { version: '1.0.0', license } })
    expect(read).toThrow(/a 1\.0\.0 is under/)
  })
})
