import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readInThread } from '#main/exchange/package-thread.ts'
import { success } from '#shared/result.ts'
import { newFolder } from '../journal/journal-fixture.ts'

const order = { path: '/nowhere', offset: 0 }
const quiet = new AbortController().signal

/** A thread that does this instead of reading. */
const doing = (script: string): URL => new URL(`data:text/javascript,${encodeURIComponent(script)}`)
const forEver = doing('for (;;);')

test('what the thread read comes back', async () => {
  const script = `import { parentPort, workerData } from 'node:worker_threads'
    parentPort.postMessage({ ok: true, value: { cards: [], images: new Map(), leftOut: [{ why: workerData.path, count: 1 }] } })`
  expect(await readInThread(doing(script), order, quiet)).toEqual(
    success({ cards: [], images: new Map(), leftOut: [{ why: '/nowhere', count: 1 }] })
  )
})

test('a thread that has answered is left to end by itself', async () => {
  const path = join(newFolder(), 'ended')
  const script = `import { writeFileSync } from 'node:fs'
    import { parentPort, workerData } from 'node:worker_threads'
    parentPort.postMessage({ ok: true, value: {} })
    setTimeout(() => writeFileSync(workerData.path, ''), 100)`
  await readInThread(doing(script), { ...order, path }, quiet)
  expect(existsSync(path)).toBe(false)
  await expect.poll(() => existsSync(path)).toBe(true)
})

test.each([
  ['takes for ever', forEver, /takes longer/],
  ['takes all the room there is', doing('const all = []; for (;;) all.push(new Array(1e6).fill(all))'), /more room/],
  ['throws', doing('throw new Error("x")'), /was not taken in/],
  ['ends without a word', doing(''), /could not be read/]
])(
  'a package whose reading %s is refused in words, and the app lives on',
  { timeout: 60_000 },
  async (_, worker, words) => {
    expect(
      await readInThread(worker, order, quiet, { time: worker === forEver ? 300 : 50_000, room: 64 })
    ).toMatchObject({
      ok: false,
      failure: { kind: 'invalid', detail: expect.stringMatching(words) }
    })
  }
)

test('other work goes on meanwhile, and reading can be given up', async () => {
  const abort = new AbortController()
  const reading = readInThread(forEver, order, abort.signal)
  let turns = 0
  await new Promise<void>((resolve) => {
    const each = setInterval(() => {
      turns += 1
      if (turns < 20) return
      clearInterval(each)
      resolve()
    }, 5)
  })
  abort.abort()
  await expect(reading).rejects.toThrow(/abort/i)
  await expect(readInThread(forEver, order, abort.signal)).rejects.toThrow(/abort/i)
})
