import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { eventSchema, type JournalEvent } from '#domain/journal/events.ts'
import type { Journal } from '#main/journal/journal.ts'
import { openJournal } from '#main/journal/open-journal.ts'
import { bridgeContract } from '#shared/bridge.ts'
import { histories } from '../fixtures/event-streams.ts'
import { answerOf, happened } from '../fixtures/events.ts'
import { FakeCompanion } from '../fixtures/fake-companion.ts'
import { seeded } from '../fixtures/property.ts'
import { valueOf } from './store-fixture.ts'

const folder = mkdtempSync(join(tmpdir(), 'fake-companion-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const deeds = fc.array(
  fc.oneof(
    fc.record({ deed: fc.constant('append' as const), count: fc.integer({ min: 1, max: 5 }) }),
    fc.record({ deed: fc.constant('rescue' as const), count: fc.integer({ min: 1, max: 9 }) }),
    fc.record({ deed: fc.constant('read' as const), after: fc.nat(25), limit: fc.integer({ min: 1, max: 9 }) })
  ),
  { maxLength: 12 }
)

type Deeds = typeof deeds extends fc.Arbitrary<infer Value> ? Value : never

/** Asks the same of both. The real one is handed what the bridge would hand it: parsed input. */
async function expectAlike(
  fake: FakeCompanion,
  real: Journal,
  history: readonly JournalEvent[],
  asked: Deeds
): Promise<void> {
  const { journalAppend, journalRescue } = bridgeContract
  let rest = history.filter((event) => eventSchema.safeParse(event).success)
  for (const step of asked) {
    if (step.deed === 'read') {
      const { after, limit } = step
      expect(await fake.journalRead({ after, limit })).toEqual(await real.read({ after, limit }))
      continue
    }
    const some = (step.deed === 'append' ? rest : history).slice(0, step.count)
    if (some.length === 0) continue
    if (step.deed === 'rescue') {
      expect(await fake.journalRescue(some)).toEqual(await real.rescue(journalRescue.input.parse(some)))
    } else {
      rest = rest.slice(step.count)
      expect(await fake.journalAppend(some)).toEqual(await real.append(journalAppend.input.parse(some)))
    }
    expect(valueOf(await fake.start()).head).toEqual(real.head)
  }
}

test('the companion of these tests answers as the real journal does', async () => {
  let run = 0
  await fc.assert(
    fc.asyncProperty(histories, deeds, async (history, asked) => {
      const real = valueOf(await openJournal(join(folder, String(run++))))
      try {
        await expectAlike(new FakeCompanion(), real, history, asked)
      } finally {
        await real.close()
      }
    }),
    seeded(40)
  )
})

test('it answers in the shape of the contract', async () => {
  const fake = new FakeCompanion()
  await fake.journalAppend([happened(answerOf('a'))])
  const started = valueOf(await fake.start())
  expect(bridgeContract.start.output.parse(started)).toEqual(started)
  const page = valueOf(await fake.journalRead({ after: 0, limit: 1 }))
  expect(bridgeContract.journalRead.output.parse(page)).toEqual(page)
})

test('it takes nothing that the main process would refuse', async () => {
  const fake = new FakeCompanion()
  const broken = { ...happened(answerOf('a')), rating: 7 } as unknown as ReturnType<typeof happened>
  expect(await fake.journalAppend([broken])).toMatchObject({ ok: false, failure: { kind: 'invalid' } })
  expect(await fake.journalAppend([])).toMatchObject({ ok: false, failure: { kind: 'invalid' } })
  expect(fake.events).toEqual([])
})
