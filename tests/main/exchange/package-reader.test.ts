import { beforeEach, expect, test } from 'vitest'
import type { PackageOrder } from '#main/exchange/package-file.ts'
import { readInProcess } from '#main/exchange/package-reader.ts'
import type { Incoming } from '#main/exchange/read-anki-package.ts'
import { type Result, success } from '#shared/result.ts'

const order: PackageOrder = { path: '/nowhere', offset: 0 }
const quiet = new AbortController().signal
const read = success<Incoming>({ cards: [], images: new Map(), leftOut: [{ why: 'x', count: 1 }] })

let sent: PackageOrder[]
let ended: number
let heard: (report: Result<Incoming>) => void
let die: () => void

beforeEach(() => {
  sent = []
  ended = 0
})

/** A process that does this once it has the order. */
const doing = (onOrder: () => void) => () => ({
  send: (message: PackageOrder) => {
    sent.push(message)
    onOrder()
  },
  listen: (hear: typeof heard, end: () => void) => {
    heard = hear
    die = end
  },
  end: () => void ended++
})
const forEver = doing(() => undefined)

test('what the process read comes back, and the process is ended', async () => {
  expect(
    await readInProcess(
      doing(() => heard(read)),
      order,
      quiet
    )
  ).toBe(read)
  expect([sent, ended]).toEqual([[order], 1])
})

test.each([
  ['takes for ever', forEver, /takes longer/],
  ['breaks off', doing(() => die()), /broke off/]
])('a package whose reading %s is refused in words, and the process is ended', async (_, process, words) => {
  expect(await readInProcess(process, order, quiet, 20)).toMatchObject({
    ok: false,
    failure: { kind: 'invalid', detail: expect.stringMatching(words) }
  })
  expect(ended).toBe(1)
})

test('reading can be given up, while it is at work and before', async () => {
  const abort = new AbortController()
  const reading = readInProcess(forEver, order, abort.signal)
  expect(ended).toBe(0)
  abort.abort()
  await expect(reading).rejects.toThrow(/abort/i)
  expect(ended).toBe(1)
  await expect(readInProcess(forEver, order, abort.signal)).rejects.toThrow(/abort/i)
  expect(sent).toHaveLength(1)
})
