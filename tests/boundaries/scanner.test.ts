import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { provideScanner, scan } from '#scripts/scanner/scanner.mjs'
import { project } from './house.ts'

let isThere = false
const missing = 'NOT PROVEN HERE: the scanner cannot be had.'

beforeAll(async () => {
  isThere = await provideScanner(process.env)
}, 300_000)

const folders = ['src/main', 'src/preload', 'src/shared']

/** A copy of what runs outside the page or lets it out, with something planted in it. */
async function scanned(plant: (house: string) => void = () => {}): Promise<readonly string[]> {
  const house = mkdtempSync(join(tmpdir(), 'scanned-house-'))
  try {
    cpSync(join(project, 'package.json'), join(house, 'package.json'))
    for (const folder of folders) cpSync(join(project, folder), join(house, folder), { recursive: true })
    plant(house)
    return (await scan(house, process.env)).map(({ check, file }) => `${check} ${file}`.trim())
  } finally {
    rmSync(house, { recursive: true })
  }
}

/** The findings that docs/security.md answers, from its table: `| CHECK | file | why |`. */
const answered = (): readonly string[] =>
  readFileSync(join(project, 'docs/security.md'), 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, check, file, why] = /^\| `(\w+_CHECK)` \| (\S*) *\| (.{20,}) \|$/.exec(line) ?? []
      return check !== undefined && why !== undefined ? [`${check} ${(file ?? '').replaceAll('`', '')}`.trim()] : []
    })

test('the scanner finds nothing but what docs/security.md answers, and all that is answered is still found', {
  timeout: 60_000
}, async ({ skip }) => {
  if (!isThere) skip(missing)
  const found = [...new Set(await scanned())]
  expect(found.toSorted()).toEqual([...answered()].toSorted())
})

const mistakes = {
  CERTIFICATE_ERROR_EVENT_JS_CHECK: "app.on('certificate-error', (event, w, u, e, c, callback) => callback(true))",
  BLINK_FEATURES_JS_CHECK: "new BrowserWindow({ webPreferences: { enableBlinkFeatures: 'X' } })",
  EXPERIMENTAL_FEATURES_JS_CHECK: 'new BrowserWindow({ webPreferences: { experimentalFeatures: true } })',
  INSECURE_CONTENT_JS_CHECK: 'new BrowserWindow({ webPreferences: { allowRunningInsecureContent: true } })',
  SANDBOX_JS_CHECK: 'new BrowserWindow({ webPreferences: { sandbox: false } })',
  CONTEXT_ISOLATION_JS_CHECK: 'new BrowserWindow({ webPreferences: { contextIsolation: false } })',
  OPEN_EXTERNAL_JS_CHECK: 'shell.openExternal(location.href)',
  HTTP_RESOURCES_JS_CHECK: "new BrowserWindow().loadURL('http://example.com')",
  CUSTOM_ARGUMENTS_JS_CHECK: "app.commandLine.appendSwitch('disable-web-security')"
}

const sourcesIn = (house: string): readonly string[] =>
  readdirSync(house, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))

test('the control: it reads every file, and knows these mistakes', { timeout: 60_000 }, async ({ skip }) => {
  if (!isThere) skip(missing)
  const nameOf = (check: string): string => `src/main/planted-${check.toLowerCase()}.ts`
  let files: readonly string[] = []
  const found = await scanned((house) => {
    files = sourcesIn(house)
    for (const name of files) {
      appendFileSync(join(house, name), '\nnew BrowserWindow({ webPreferences: { webSecurity: false } })\n')
    }
    for (const [check, source] of Object.entries(mistakes)) {
      writeFileSync(join(house, nameOf(check)), `import { app, BrowserWindow, shell } from 'electron'\n${source}\n`)
    }
  })
  expect(found).toEqual(expect.arrayContaining(Object.keys(mistakes).map((check) => `${check} ${nameOf(check)}`)))
  // One that it cannot read it passes over without a word.
  expect(found).toEqual(expect.arrayContaining(files.map((name) => `WEB_SECURITY_JS_CHECK ${name}`)))
})
