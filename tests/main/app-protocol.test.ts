import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { resolveAddress, serveFiles } from '#main/app-protocol.ts'
import { contentSecurityPolicy } from '#main/wall/response-headers.ts'
import { origin } from '#shared/address.ts'

const base = realpathSync(mkdtempSync(join(tmpdir(), 'protocol-')))
afterAll(() => rmSync(base, { recursive: true, force: true }))

const root = join(base, 'renderer')
const secret = 'the secret'

function put(path: string, text: string): void {
  mkdirSync(dirname(join(base, path)), { recursive: true })
  writeFileSync(join(base, path), text)
}

put('renderer/index.html', '<title>index</title>')
put('renderer/assets/entry.js', 'entry()')
put('renderer/pack/index.json', '{"pack":1}')
put('renderer/assets/notes.txt', 'no such kind of file is served')
put('secret.json', secret)
put('renderer-evil/secret.json', secret)
symlinkSync(join(base, 'secret.json'), join(root, 'assets/link.json'))
symlinkSync(join(base, 'renderer-evil'), join(root, 'assets/folder'))
symlinkSync('/etc', join(root, 'etc'))

const images = join(base, 'images')
const serve = serveFiles(root, images)
const ask = (path: string, method = 'GET'): Promise<Response> => responseTo(`${origin}${path}`, method)

/** The answer as a page would get it. */
async function responseTo(url: string, method: string): Promise<Response> {
  const { statusCode: status, headers, data } = await serve({ method, url })
  return new Response(new Uint8Array(data), { status, headers: headers as Record<string, string> })
}
const bodyOf = async (path: string): Promise<string> => (await ask(path)).text()

/** What one would write without thinking: the negative control of every attack below. */
function naive(address: string): string {
  try {
    return readFileSync(join(root, decodeURIComponent(new URL(address).pathname)), 'utf8')
  } catch {
    return ''
  }
}

describe('what the app brings along', () => {
  test.each([
    ['/index.html', 'text/html; charset=utf-8', '<title>index</title>'],
    ['/assets/entry.js', 'text/javascript; charset=utf-8', 'entry()'],
    ['/assets/entry.js?v=1#x', 'text/javascript; charset=utf-8', 'entry()'],
    ['/pack/index.json', 'application/json; charset=utf-8', '{"pack":1}']
  ])('is served with its type: %s', async (path, type, body) => {
    const response = await ask(path)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe(type)
    expect(await response.text()).toBe(body)
  })

  test('is named without a body when only its head is asked for', async () => {
    const response = await ask('/assets/entry.js', 'HEAD')
    expect(response.status).toBe(200)
    expect(await response.text()).toBe('')
  })
})

test.each([
  '/',
  '',
  '/guide',
  '/guide/principles',
  '/glossary/term.unit-cost',
  '/cards/study/deck.kpi',
  '/guide/a%20b',
  '/today?x=1.js'
])('an address of the page begins with index.html: %s', async (path) => {
  const response = await ask(path)
  expect(response.status).toBe(200)
  expect(await response.text()).toBe('<title>index</title>')
})

test.each([
  ['/missing.js', 404],
  ['/pack/missing.json', 404],
  ['/guide/missing.json', 404],
  ['/assets/notes.txt', 404],
  ['/secret.txt', 404],
  ['/.env', 404],
  ['/assets/x.unknown', 404],
  ['/assets', 200]
])('what is not there is answered, not rejected: %s', async (path, status) => {
  expect((await ask(path)).status).toBe(status)
})

test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('nothing but reading is understood: %s', async (method) => {
  expect((await ask('/index.html', method)).status).toBe(405)
})

const attacks = [
  '/../secret.json',
  '/..%2fsecret.json',
  '/%2e%2e%2fsecret.json',
  '/%2e%2e/secret.json',
  '/assets/..%2f..%2fsecret.json',
  '/assets/%2e%2e%2f%2e%2e%2fsecret.json',
  '/..%2frenderer-evil/secret.json',
  '/..%2frenderer-evil%2fsecret.json',
  '/assets/link.json',
  '/assets/folder/secret.json',
  '/etc/passwd',
  '/etc/hostname.json',
  '/..%2f..%2f..%2f..%2f..%2fetc%2fpasswd',
  '/..%5csecret.json',
  '/assets%5c..%5c..%5csecret.json',
  '/secret.json%00.html',
  '/%00',
  '/c:%2fsecret.json',
  '/index.html:secret.json',
  '/%2fetc%2fpasswd',
  '//etc/passwd',
  '/%ff%fe',
  '/%',
  '/....//secret.json',
  '/%252e%252e%252fsecret.json',
  '/guide/..%2f..%2fsecret.json'
]

describe('an attack', () => {
  test.each(attacks)('gets nothing from outside and no rejection: %s', async (path) => {
    const response = await ask(path)
    expect([200, 400, 403, 404]).toContain(response.status)
    const body = await response.text()
    expect(body).not.toContain(secret)
    expect(body).toBe(response.status === 200 ? '<title>index</title>' : '')
    expect(response.headers.get('content-security-policy')).toBe(contentSecurityPolicy)
  })

  test('would have worked on a resolver that does not look', () => {
    const leaked = attacks.filter((path) => naive(`${origin}${path}`).includes(secret))
    expect(leaked.length).toBeGreaterThanOrEqual(6)
    expect(leaked).toContain('/assets/link.json')
    expect(leaked).toContain('/..%2frenderer-evil/secret.json')
  })

  test('does not learn what exists outside', async () => {
    for (const path of ['/..%2fmissing.json', '/..%2fsecret.json']) expect((await ask(path)).status).toBe(403)
  })

  test('from another host gets nothing', async () => {
    for (const host of ['evil', 'companion.evil', 'companion:80', '']) {
      expect((await serve({ method: 'GET', url: `app://${host}/index.html` })).statusCode).toBe(404)
    }
  })
})

const step = fc.constantFrom(
  '..%2f',
  '%2e%2e%2f',
  '../',
  './',
  '/',
  '%2f',
  '..%5c',
  '\\',
  'assets/',
  'pack/',
  'folder/',
  'etc/',
  'guide/',
  'images/',
  'renderer%2f',
  '%00',
  ':',
  '%',
  '%c0%af',
  '~/'
)
const end = fc.constantFrom(
  'secret.json',
  'link.json',
  'renderer-evil/secret.json',
  'folder%2fsecret.json',
  'passwd',
  'index.html',
  'entry.js',
  '.js',
  '..',
  ''
)

test('no address out of ten thousand leads outside, and some would without the checks', async () => {
  let leaks = 0
  const path = fc
    .tuple(fc.array(step, { maxLength: 7 }), end)
    .map(([steps, last]) => `${origin}/${steps.join('')}${last}`)
  await fc.assert(
    fc.asyncProperty(path, async (address) => {
      const found = await resolveAddress({ root, images }, 'GET', address)
      if ('file' in found)
        expect(found.file.startsWith(`${root}/`) && found.file === realpathSync(found.file)).toBe(true)
      if (naive(address).includes(secret)) leaks += 1
    }),
    { numRuns: 10_000 }
  )
  expect(leaks).toBeGreaterThan(20)
})

test('no answer has Chromium throw away the process it has ready for the page', async () => {
  for (const path of ['/', '/assets/entry.js', '/missing.js'])
    expect((await ask(path)).headers.has('cross-origin-opener-policy')).toBe(false)
})

test('the policy and its companions stand on every answer', async () => {
  for (const path of ['/', '/index.html', '/assets/entry.js', '/missing.js', '/..%2fsecret.json', '/%']) {
    const { headers } = await ask(path)
    expect(headers.get('content-security-policy')).toBe(contentSecurityPolicy)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('permissions-policy')).toContain('camera=()')
  }
  expect(await bodyOf('/')).toContain('index')
})
