import { beforeEach, expect, test } from 'vitest'
import type { FitMessage, FitReport } from '#main/fitting/fit-messages.ts'
import { Fitter } from '#main/fitting/fitter.ts'
import type { FitOutcome } from '#shared/fitting.ts'
import { eventsPerCall } from '#shared/journal-page.ts'
import { failure, success } from '#shared/result.ts'
import { eventNumbers, failureKind, newFolder, opened, valueOf } from '../journal/journal-fixture.ts'

const outcome: FitOutcome = { kind: 'too-few', reviews: 3, needed: 400 }

let sent: FitMessage[]
let shares: number[]
let ended: number
let heard: (report: FitReport) => void
let die: () => void

beforeEach(() => {
  sent = []
  shares = []
  ended = 0
})

/** A fitter whose process does as it is told once it has the order. */
async function fitterOver(events: number, onOrder: () => void): Promise<Fitter> {
  const journal = await opened(newFolder())
  for (let from = 0; from < events; from += eventsPerCall) {
    valueOf(await journal.append(eventNumbers(from, Math.min(events, from + eventsPerCall))))
  }
  return new Fitter({
    journal: async () => success(journal),
    start: () => ({
      send: (message) => {
        sent.push(message)
        if (message.kind === 'fit') onOrder()
      },
      listen: (hear, end) => {
        heard = hear
        die = end
      },
      end: () => void ended++
    }),
    report: (share) => shares.push(share)
  })
}

const fit = (fitter: Fitter) => fitter.fit({ weights: null })

test('the whole journal is sent page by page, then the order, and the process is ended with the answer', async () => {
  const fitter = await fitterOver(eventsPerCall + 2, () => heard({ kind: 'done', outcome }))
  expect(valueOf(await fitter.fit({ weights: [1, 2] }))).toEqual(outcome)
  expect(sent.map(({ kind }) => kind)).toEqual(['events', 'events', 'fit'])
  const lines = sent.flatMap((message) => (message.kind === 'events' ? message.lines.split('\n') : []))
  expect(lines.map((line): unknown => JSON.parse(line))).toEqual(eventNumbers(0, eventsPerCall + 2))
  expect(sent.at(-1)).toEqual({ kind: 'fit', weights: [1, 2] })
  expect(ended).toBe(1)
})

test('the shares that are done are passed on', async () => {
  const fitter = await fitterOver(1, () => {
    heard({ kind: 'share', share: 0.25 })
    heard({ kind: 'share', share: 1 })
    heard({ kind: 'done', outcome })
  })
  await fit(fitter)
  expect(shares).toEqual([0.25, 1])
})

test('what is given up is answered so at once, the process is ended, and the next can begin', async () => {
  const fitter = await fitterOver(1, () => fitter.cancel())
  expect(failureKind(await fit(fitter))).toBe('cancelled')
  expect(ended).toBe(1)
  expect(failureKind(await fit(fitter))).toBe('cancelled')
})

test('it can be given up while the journal is still being sent', async () => {
  const fitter = await fitterOver(1, () => heard({ kind: 'done', outcome }))
  const fitting = fit(fitter)
  fitter.cancel()
  expect(failureKind(await fitting)).toBe('cancelled')
  expect(sent).toEqual([])
})

test('a second one meanwhile is refused, and the first goes on', async () => {
  let second: Promise<unknown> | undefined
  const fitter = await fitterOver(1, () => {
    second = fit(fitter).then(failureKind)
    heard({ kind: 'done', outcome })
  })
  expect(valueOf(await fit(fitter))).toEqual(outcome)
  expect(await second).toBe('busy')
})

test('a process that dies or fails is said to have, and leaves nothing running', async () => {
  expect(failureKind(await fit(await fitterOver(1, () => die())))).toBe('unexpected')
  const failing = await fitterOver(1, () => heard({ kind: 'failed', detail: 'no convergence' }))
  expect(await fit(failing)).toEqual(failure('unexpected', 'no convergence'))
  expect(ended).toBe(2)
})

test('a journal that is not open starts no process', async () => {
  const closed = new Fitter({
    journal: async () => failure('not-writable', 'closed'),
    start: () => {
      throw new Error('started')
    },
    report: () => undefined
  })
  expect(failureKind(await fit(closed))).toBe('not-writable')
})

test('giving up when nothing is under way does nothing', async () => {
  const fitter = await fitterOver(1, () => heard({ kind: 'done', outcome }))
  fitter.cancel()
  expect(valueOf(await fit(fitter))).toEqual(outcome)
})
