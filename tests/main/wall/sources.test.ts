import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const project = join(import.meta.dirname, '../../..')

/** Words that have no business in the app: each opens something that the wall shuts, or leaves the machine. */
const forbidden = [
  /\bopenExternal\b/,
  /\bopenPath\b/,
  /\bwebSecurity\b/,
  /\ballowRunningInsecureContent\b/,
  /\bexperimentalFeatures\b/,
  /\b(en|dis)ableBlinkFeatures\b/,
  /\bnodeIntegrationIn(Worker|SubFrames)\b/,
  /\ballowpopups\b/,
  /\bautoUpdater\b/,
  /\bcrashReporter\b/,
  /\bexposeInIsolatedWorld\b/,
  /\bdisable-web-security\b/,
  /\bignore-certificate-errors\b/,
  /\bloadFile\b|['"`]file:/,
  /\bregister\w+Protocol\b|\bintercept\w+Protocol\b/,
  /\bnet\.(fetch|request|createConnection|connect)\b|from 'node:(http|https|net|tls|dgram|dns)/
]

/** The one call that is answered for, in one place: docs/decisions.md says why. */
const answeredFor = { file: 'main/main.ts', call: 'protocol.registerBufferProtocol(scheme, ' }

const found = (source: string): readonly string[] => forbidden.filter((word) => word.test(source)).map(String)

test('nothing in the app opens what the wall shuts', () => {
  const files = readdirSync(join(project, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.tsx?$/.test(name)
  )
  expect(files.length).toBeGreaterThan(300)
  for (const file of files) {
    const source = readFileSync(join(project, 'src', file), 'utf8')
    const rest = file === answeredFor.file ? source.replace(answeredFor.call, '') : source
    expect(found(rest), file).toEqual([])
  }
})

test.each([
  'void shell.openExternal(url)',
  'new BrowserWindow({ webPreferences: { webSecurity: false } })',
  "import { createServer } from 'node:http'",
  "window.loadURL('file:///x')",
  "protocol.registerFileProtocol('x', y)",
  "protocol.registerBufferProtocol('x', y)"
])('the control: %s is found', (source) => {
  expect(found(source)).not.toEqual([])
})
