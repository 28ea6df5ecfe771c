import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { mostImageBytes } from '#domain/content/card-image.ts'
import { type Answer, serveFiles } from '#main/app-protocol.ts'
import { ImageFolder } from '#main/images/image-folder.ts'
import { Images } from '#main/images/images.ts'
import { type Disk, realDisk } from '#main/journal/disk.ts'
import { origin } from '#shared/address.ts'
import { extendedWebp, gif, jpeg, png } from '../../fixtures/images.ts'
import { type Faults, failingDisk } from '../journal/failing-disk.ts'
import { failureKind, newFolder, valueOf } from '../journal/journal-fixture.ts'

let data: string
let elsewhere: string
const kept = (): readonly string[] => (existsSync(join(data, 'images')) ? readdirSync(join(data, 'images')) : [])

beforeEach(() => {
  data = newFolder()
  elsewhere = newFolder()
})

/** Has a file chosen, which is written first where there are bytes for it. */
function choose(file: string | undefined, bytes?: Uint8Array, disk: Disk = realDisk) {
  const path = file === undefined ? undefined : join(elsewhere, file)
  if (path !== undefined && bytes) writeFileSync(path, bytes)
  return new Images({ disk, folder: new ImageFolder(disk, data), askWhich: async () => path }).choose()
}

const paste = (bytes: Uint8Array, disk: Disk = realDisk) =>
  new Images({ disk, folder: new ImageFolder(disk, data), askWhich: async () => undefined }).keep({
    bytes: new Uint8Array(bytes)
  })

const sum = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

describe('an image that is added', () => {
  test('lies in the profile under its sum, and its own name comes back without a path', async () => {
    const bytes = png(40, 30)
    expect(valueOf(await choose('Cost per unit.png', bytes))).toEqual({
      name: `${sum(bytes)}.png`,
      file: 'Cost per unit.png'
    })
    expect(kept()).toEqual([`${sum(bytes)}.png`])
    expect(readFileSync(join(data, 'images', `${sum(bytes)}.png`)).equals(bytes)).toBe(true)
  })

  test('is kept once, from wherever it comes', async () => {
    const first = valueOf(await choose('one.png', png(4, 4)))
    expect(valueOf(await choose('two.png', png(4, 4))).name).toBe(first.name)
    expect(valueOf(await paste(png(4, 4))).name).toBe(first.name)
    expect(kept()).toHaveLength(1)
    expect(valueOf(await paste(png(4, 4, 9))).name).not.toBe(first.name)
    expect(kept()).toHaveLength(2)
  })

  test('twice at once is kept once, and whole', async () => {
    const [first, second] = await Promise.all([paste(png(50, 50)), paste(png(50, 50))])
    expect(valueOf(first)).toEqual(valueOf(second))
    expect(kept()).toEqual([valueOf(first).name])
  })

  test('takes the place of one that was damaged', async () => {
    const { name } = valueOf(await paste(gif))
    writeFileSync(join(data, 'images', name), '')
    valueOf(await paste(gif))
    expect(readFileSync(join(data, 'images', name)).equals(gif)).toBe(true)
  })

  test.each([
    ['photo.png', jpeg(9, 9), 'jpg'],
    ['photo.txt', gif, 'gif'],
    ['photo', extendedWebp(9, 9), 'webp']
  ])('is of the kind that its bytes say, and not its name: %s', async (file, bytes, kind) => {
    expect(valueOf(await choose(file, bytes)).name).toBe(`${sum(bytes)}.${kind}`)
  })

  test('may be as large as the limits, and no larger', async () => {
    valueOf(await paste(extendedWebp(10_000, 10_000)))
    const full = Buffer.concat([png(1, 1), Buffer.alloc(mostImageBytes)]).subarray(0, mostImageBytes)
    valueOf(await choose('full.png', full))
    expect(kept()).toHaveLength(2)
  })
})

const drawing = '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'

describe('what is refused in a sentence, and leaves nothing behind:', () => {
  test.each([
    ['a drawing that may hold scripts', 'x.svg', Buffer.from(drawing), /SVG images may hold scripts/],
    ['the same under another name', 'x.png', Buffer.from(drawing), /SVG images may hold scripts/],
    ['a text under the name of an image', 'x.png', Buffer.from('Dear diary'), /no PNG, JPEG, GIF or WebP/],
    ['an empty file', 'x.png', Buffer.alloc(0), /no PNG, JPEG, GIF or WebP/],
    ['one without any height', 'x.png', png(5, 0), /no PNG, JPEG, GIF or WebP/],
    ['one that is too wide', 'x.webp', extendedWebp(10_001, 5), /10,001 by 5 pixels, and 10,000 fit/],
    ['one that is too high', 'x.jpg', jpeg(5, 10_001), /5 by 10,001 pixels/],
    ['one of too many bytes', 'x.png', Buffer.concat([png(1, 1), Buffer.alloc(mostImageBytes)]), /larger than 10 MB/]
  ])('%s', async (_, file, bytes, words) => {
    for (const answer of [await choose(file, bytes), await paste(bytes)]) {
      expect(answer).toMatchObject({ failure: { kind: 'invalid', detail: expect.stringMatching(words) } })
      expect(answer).toMatchObject({
        failure: { detail: expect.stringMatching(/^The image was not added; what you typed/) }
      })
    }
    expect(kept()).toEqual([])
  })

  test('a file that is gone', async () => {
    expect(await choose('gone.png')).toMatchObject({ failure: { detail: expect.stringContaining('no longer there') } })
  })

  test('a folder', async () => {
    mkdirSync(join(elsewhere, 'folder.png'))
    expect(await choose('folder.png')).toMatchObject({ failure: { detail: expect.stringMatching(/is no file/) } })
  })

  test('a file that may not be read', async () => {
    const answer = await choose('x.png', png(1, 1), failingDisk({ open: 'EACCES' }))
    expect(answer).toMatchObject({ failure: { kind: 'invalid', detail: expect.stringContaining('may not be read') } })
  })
})

test('who chooses no file is not bothered', async () => {
  expect(failureKind(await choose(undefined))).toBe('cancelled')
})

describe('when the disk fails, the image is not added and nothing is left behind:', () => {
  test.each<[string, Faults, string, RegExp]>([
    ['it is full', { room: 20, code: 'ENOSPC' }, 'disk-full', /^The disk is full\. .* Free some space/],
    ['it may not be written to', { open: 'EROFS' }, 'not-writable', /may not be written to/],
    ['it is broken', { open: 'EIO' }, 'unexpected', /in a moment/]
  ])('%s', async (_, faults, kind, words) => {
    const answer = await paste(png(20, 20), failingDisk(faults))
    expect(answer).toMatchObject({ failure: { kind, detail: expect.stringMatching(words) } })
    expect(answer).toMatchObject({ failure: { detail: expect.stringContaining('what you typed still stands here') } })
    expect(kept()).toEqual([])
  })

  test('the folder is a file', async () => {
    writeFileSync(join(data, 'images'), '')
    expect(failureKind(await paste(png(2, 2)))).toBe('unexpected')
  })

  test('the folder is read only', async ({ skip }) => {
    if (process.getuid?.() === 0) skip('root may write anywhere')
    chmodSync(data, 0o500)
    expect(failureKind(await paste(png(2, 2)))).toBe('not-writable')
    chmodSync(data, 0o700)
  })
})

describe('an image is served', () => {
  const ask = (path: string): Promise<Answer> => {
    const root = join(elsewhere, 'page')
    mkdirSync(root, { recursive: true })
    writeFileSync(join(root, 'index.html'), 'the page')
    return serveFiles(root, join(data, 'images'))({ method: 'GET', url: `${origin}${path}` })
  }

  test('under its name, as what it is', async () => {
    const { name } = valueOf(await paste(gif))
    const answer = await ask(`/images/${name}`)
    expect(answer.data.equals(gif)).toBe(true)
    expect(answer.headers).toMatchObject({ 'content-type': 'image/gif', 'x-content-type-options': 'nosniff' })
  })

  test('under no other, wherever that leads, and no link is followed', async () => {
    const { name } = valueOf(await paste(gif))
    const secret = 'the secret'
    const other = `${'a'.repeat(64)}.png`
    writeFileSync(join(data, other), secret)
    writeFileSync(join(data, 'images', 'notes.png'), secret)
    writeFileSync(join(data, 'images', `.${'b'.repeat(64)}.png`), secret)
    mkdirSync(join(data, 'images', `${'c'.repeat(64)}.png`))
    symlinkSync(join(data, other), join(data, 'images', `${'d'.repeat(64)}.png`))
    for (const path of [
      'notes.png',
      `.${'b'.repeat(64)}.png`,
      `${'c'.repeat(64)}.png`,
      `${'d'.repeat(64)}.png`,
      other,
      `..%2f${other}`,
      `../${other}`,
      `%2e%2e/${other}`,
      `x/..%2f..%2f${other}`,
      `..%5c${other}`,
      `${name}%00.png`,
      `${name}/`,
      name.toUpperCase(),
      name.replace('.gif', '.svg'),
      name.replace('.gif', ''),
      ''
    ]) {
      const answer = await ask(`/images/${path}`)
      expect([400, 404], path).toContain(answer.statusCode)
      expect(answer.data, path).toHaveLength(0)
    }
  })

  test('not where there is no folder of images yet', async () => {
    expect((await ask(`/images/${'a'.repeat(64)}.png`)).statusCode).toBe(404)
  })
})
