import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { downloadElectron, firstReason, unpackedElectron } from '#scripts/electron-package.mjs'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'electron-package-test-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('the unpacked executable', () => {
  const unpack = (version: string) => {
    mkdirSync(join(folder, 'dist'))
    writeFileSync(join(folder, 'dist', 'version'), version)
    writeFileSync(join(folder, 'dist', 'electron'), '')
  }

  test('is found when the installer has finished', () => {
    unpack('v45.4.1')
    writeFileSync(join(folder, 'path.txt'), 'electron')
    expect(unpackedElectron({ folder, version: '45.4.1' })).toBe(join(folder, 'dist', 'electron'))
  })

  test('does not count while half unpacked', () => {
    unpack('45.4.1')
    expect(unpackedElectron({ folder, version: '45.4.1' })).toBeUndefined()
  })

  test('does not count when it is of another version', () => {
    unpack('45.4.0')
    writeFileSync(join(folder, 'path.txt'), 'electron')
    expect(unpackedElectron({ folder, version: '45.4.1' })).toBeUndefined()
  })
})

describe('the download', () => {
  const install = (script: string) => {
    writeFileSync(join(folder, 'install.js'), script)
    // Longer than a busy machine takes to start the script.
    const temporaryFolder = join(folder, 'download')
    return downloadElectron(folder, { temporaryFolder, patienceMilliseconds: 2000, environment: process.env })
  }
  const write = `require('node:fs').appendFileSync(require('node:os').tmpdir() + '/zip', 'x')`

  test('gives no reason when it succeeds, and clears up', async () => {
    expect(await install(write)).toBeUndefined()
    expect(existsSync(join(folder, 'download'))).toBe(false)
  })

  test('gives the reason without the stack when it fails', async () => {
    const reason = await install(`console.error(new TypeError('fetch failed').stack); process.exit(1)`)
    expect(reason).toBe('fetch failed')
  })

  test('is ended when nothing arrives', async () => {
    expect(await install('setInterval(() => {}, 1000)')).toBe('no answer in 2 seconds')
  })

  test('may take its time as long as something arrives', async () => {
    expect(await install(`setInterval(() => ${write}, 100); setTimeout(() => process.exit(0), 3000)`)).toBeUndefined()
  })

  test('may take its time to unpack once all has arrived', async () => {
    const remove = `require('node:fs').unlinkSync(require('node:os').tmpdir() + '/zip')`
    const script = `${write}; setTimeout(() => ${remove}, 600); setTimeout(() => process.exit(0), 3500)`
    expect(await install(script)).toBeUndefined()
  })
})

test('a reason is one line for a person', () => {
  expect(firstReason('\nHTTPError: Response code 404\n    at somewhere')).toBe('Response code 404')
  expect(firstReason('')).toBe('no reason given')
})
