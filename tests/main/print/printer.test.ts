import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { realDisk } from '#main/journal/disk.ts'
import { Printer, type PrinterTools } from '#main/print/printer.ts'
import type { PrintOrder } from '#shared/print-order.ts'
import type { PageNumbers } from '#shared/print-step.ts'
import { type Faults, failingDisk } from '../journal/failing-disk.ts'
import { failureKind, newFolder, valueOf } from '../journal/journal-fixture.ts'
import { index, pdfWith } from './printed.ts'

const chapter: PrintOrder = { what: { kind: 'chapter', chapter: 'worth' }, paper: 'a4' }
const deck: PrintOrder = { what: { kind: 'deck', deck: 'terms' }, paper: 'letter' }

let folder: string
/** Everything that was done, in order. */
let done: string[]
let drawn: PageNumbers[]

beforeEach(() => {
  folder = newFolder()
  done = []
  drawn = []
})

const places = { 'worth.why': 1, 'worth.how': 4 }

/** A printer whose page prints `places`; each step can be held up or made to fail. */
function printer(replaced: Partial<PrinterTools> = {}, during: (what: string) => unknown = () => undefined): Printer {
  const act = async (what: string): Promise<void> => {
    done.push(what)
    await during(what)
  }
  return new Printer({
    disk: realDisk,
    index: async () => index,
    askWhere: async (name) => {
      await act(`ask ${name}`)
      return join(folder, name)
    },
    openPage: async (paper) => {
      await act(`open ${paper}`)
      return {
        draw: async (_what, pages) => {
          drawn.push(pages)
          await act('draw')
        },
        print: async (to) => {
          await act(`print to ${to}`)
          return to === 'count' ? pdfWith(places) : Buffer.from('%PDF to keep')
        },
        close: () => void done.push('close')
      }
    },
    report: (step) => void done.push(step),
    ...replaced
  })
}

const files = () =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]))

test('a chapter is printed twice: to see on which pages its sections come to stand, and with those numbers', async () => {
  expect(valueOf(await printer().print(chapter))).toEqual({ file: 'Is it worth it.pdf' })
  expect(drawn).toEqual([{}, places])
  expect(done).toEqual([
    'ask Is it worth it.pdf',
    'drawing',
    'open a4',
    'draw',
    'counting',
    'print to count',
    'draw',
    'printing',
    'print to keep',
    'close',
    'writing'
  ])
  expect(files()).toEqual({ 'Is it worth it.pdf': '%PDF to keep' })
})

test('a deck has no contents and is printed once', async () => {
  valueOf(await printer().print(deck))
  expect(done.filter((what) => /^(open|draw|print)( |$)/.test(what))).toEqual(['open letter', 'draw', 'print to keep'])
})

test('the file that was there before is replaced', async () => {
  writeFileSync(join(folder, 'Terms, cards.pdf'), 'old')
  valueOf(await printer().print(deck))
  expect(files()).toEqual({ 'Terms, cards.pdf': '%PDF to keep' })
})

test('whoever says nowhere gets nothing, and nothing is drawn', async () => {
  const answer = await printer({ askWhere: async () => undefined }).print(chapter)
  expect(failureKind(answer)).toBe('cancelled')
  expect(done).toEqual([])
})

test.each<PrintOrder['what']>([
  { kind: 'chapter', chapter: 'none' },
  { kind: 'deck', deck: 'none' }
])('what does not exist is not asked about: %o', async (what) => {
  expect(failureKind(await printer().print({ what, paper: 'a4' }))).toBe('invalid')
  expect(done).toEqual([])
})

describe('given up', () => {
  test.each(['ask Is it worth it.pdf', 'open a4', 'draw', 'print to count', 'print to keep'])(
    'during “%s”, it leaves no file and no page behind, and the next one is made',
    async (moment) => {
      writeFileSync(join(folder, 'Is it worth it.pdf'), 'old')
      let cancel: (() => void) | undefined
      const one = printer({}, (what) => {
        if (what !== moment || !cancel) return undefined
        cancel()
        return what.startsWith('print') ? new Promise(() => undefined) : undefined // Chromium may never answer
      })
      cancel = one.cancel
      expect(failureKind(await one.print(chapter))).toBe('cancelled')
      expect(files()).toEqual({ 'Is it worth it.pdf': 'old' })
      expect(done.filter((what) => what === 'close')).toHaveLength(done.includes('open a4') ? 1 : 0)
      cancel = undefined
      valueOf(await one.print(chapter))
      expect(files()).toEqual({ 'Is it worth it.pdf': '%PDF to keep' })
    }
  )

  test('while the file is being written, no part of it stays', async () => {
    const one: Printer = printer({
      disk: {
        ...realDisk,
        open: async (...sent) => {
          one.cancel()
          return realDisk.open(...sent)
        }
      }
    })
    expect(failureKind(await one.print(deck))).toBe('cancelled')
    expect(files()).toEqual({})
  })

  test('when the app ends, which waits until no trace is left', async () => {
    const one = printer({}, (what) => (what === 'print to keep' ? new Promise(() => undefined) : undefined))
    const answer = one.print(deck)
    await one.close()
    expect(done).not.toContain('writing')
    expect(failureKind(await answer)).toBe('cancelled')
    expect(files()).toEqual({})
  })

  test('when nothing is being made, nothing happens', async () => {
    const one = printer()
    one.cancel()
    await one.close()
    expect(valueOf(await one.print(deck))).toEqual({ file: 'Terms, cards.pdf' })
  })
})

test('one is made at a time', async () => {
  const one = printer()
  const first = one.print(deck)
  expect(failureKind(await one.print(chapter))).toBe('busy')
  valueOf(await first)
  expect(files()).toEqual({ 'Terms, cards.pdf': '%PDF to keep' })
})

describe('a disk that does not take the file', () => {
  test.each<[Faults, string]>([
    [{ open: 'EACCES' }, 'not-writable'],
    [{ open: 'EROFS' }, 'not-writable'],
    [{ room: 4, code: 'ENOSPC' }, 'disk-full'],
    [{ room: 4, code: 'EDQUOT' }, 'disk-full']
  ])('%o is told as %s, and the file that was there stays', async (faults, kind) => {
    writeFileSync(join(folder, 'Terms, cards.pdf'), 'old')
    const answer = await printer({ disk: failingDisk(faults) }).print(deck)
    expect(failureKind(answer)).toBe(kind)
    expect(files()).toEqual({ 'Terms, cards.pdf': 'old' })
  })

  test('a file that another program holds open is told as not writable', async () => {
    const rename = () => Promise.reject(Object.assign(new Error('held'), { code: 'EBUSY' }))
    expect(failureKind(await printer({ disk: { ...realDisk, rename } }).print(deck))).toBe('not-writable')
    expect(files()).toEqual({})
  })

  test('a folder that has gone meanwhile is an error for the log', async () => {
    const askWhere = async () => join(folder, 'gone', 'x.pdf')
    await expect(printer({ askWhere }).print(deck)).rejects.toThrow(/ENOENT/)
  })
})

/* The same on a disk that is really full. Making one takes root on Linux; elsewhere the faults above have to do. */
describe('a really full disk', () => {
  let mounted: string | undefined
  afterEach(() => {
    if (mounted !== undefined) execFileSync('umount', [mounted])
    mounted = undefined
  })

  test('keeps what was there and nothing of the new file', async ({ skip }) => {
    const disk = join(folder, 'disk')
    mkdirSync(disk)
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', disk], { stdio: 'pipe' })
      mounted = disk
    } catch (error) {
      const why = `no small disk could be mounted: ${error instanceof Error ? error.message.trim() : String(error)}`
      console.warn(`SKIPPED, a really full disk: ${why}`)
      skip(why)
    }
    folder = disk
    writeFileSync(join(disk, 'Terms, cards.pdf'), 'old')
    const { bavail, bsize } = statfsSync(disk)
    writeFileSync(join(disk, 'filler'), Buffer.alloc(bavail * bsize))
    expect(failureKind(await printer().print(deck))).toBe('disk-full')
    expect(readdirSync(disk).toSorted()).toEqual(['Terms, cards.pdf', 'filler'])
    expect(readFileSync(join(disk, 'Terms, cards.pdf'), 'utf8')).toBe('old')
  })
})

test('a page that cannot be drawn is an error, and the next one is made', async () => {
  let broken = true
  const one = printer({}, (what) => {
    if (broken && what === 'draw') throw new Error('a file of the study material is missing')
  })
  await expect(one.print(chapter)).rejects.toThrow(/is missing/)
  expect(done.at(-1)).toBe('close')
  expect(files()).toEqual({})
  broken = false
  valueOf(await one.print(chapter))
})
