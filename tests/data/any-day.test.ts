import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Store } from '#data/store.ts'
import type { Act, JournalEvent } from '#domain/journal/events.ts'
import type { Moment } from '#domain/scheduling/study-day.ts'
import { answerOf, desktop, noon } from '../fixtures/events.ts'
import { FakeCompanion } from '../fixtures/fake-companion.ts'
import { later } from '../fixtures/moments.ts'
import { seeded } from '../fixtures/property.ts'
import { behindTheBack, freshProfile, loseEvents, refuseWrites } from './browser.ts'
import { progressOf, startApp } from './store-fixture.ts'

/**
 * Days as they come: acts, undo, restarts, full disks and damage in any order. The model is a list of what was
 * acknowledged; whatever happens, the journal holds that list and the screens show what it adds up to.
 */

const acts: fc.Arbitrary<Act> = fc.oneof(
  fc
    .record({ card: fc.constantFrom('a', 'b', 'c'), rating: fc.constantFrom(1 as const, 3 as const, 4 as const) })
    .map(({ card, rating }) => answerOf(card, { rating })),
  fc.constant<Act>({ kind: 'section-read', section: 'roles#who' }),
  fc.integer({ min: 1, max: 9 }).map((value): Act => ({ kind: 'setting-changed', setting: 'newPerDay', value }))
)

const happenings = fc.array(
  fc.oneof(
    {
      weight: 8,
      arbitrary: fc.record({
        kind: fc.constant('act' as const),
        act: acts,
        minutes: fc.integer({ min: -60, max: 3000 })
      })
    },
    { weight: 3, arbitrary: fc.constant({ kind: 'undo' } as const) },
    { weight: 2, arbitrary: fc.constant({ kind: 'restart' } as const) },
    { weight: 1, arbitrary: fc.constant({ kind: 'full-disk' } as const) },
    { weight: 1, arbitrary: fc.constant({ kind: 'failed-write' } as const) },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('lost-events' as const),
        lines: fc.array(fc.integer({ min: 1, max: 15 }))
      })
    },
    { weight: 1, arbitrary: fc.constant({ kind: 'lost-database' } as const) }
  ),
  { maxLength: 20 }
)

type Happening = typeof happenings extends fc.Arbitrary<readonly (infer Value)[]> ? Value : never

class Days {
  readonly companion = new FakeCompanion(desktop)
  readonly acknowledged: JournalEvent[] = []
  #now: Moment = noon
  #store: Store | undefined

  async start(): Promise<Store> {
    const store = await startApp(this.companion, () => this.#now)
    await store.check()
    this.#store = store
    return store
  }

  async go(happening: Happening): Promise<void> {
    const store = this.#store ?? (await this.start())
    switch (happening.kind) {
      case 'act':
        this.#now = later(this.#now, happening.minutes * 60_000)
        return this.#record(store, happening.act)
      case 'undo': {
        const last = await store.lastAnswer()
        return last && this.#record(store, { kind: 'voided', event: last.id })
      }
      case 'full-disk':
        this.companion.fail('disk-full', 'journalAppend')
        expect((await store.record(answerOf('a'))).ok).toBe(false)
        this.companion.failing.clear()
        return
      case 'failed-write':
        return refuseWrites(1)
      case 'lost-events':
        await loseEvents(happening.lines)
        await store.check()
        return
      case 'lost-database':
        await behindTheBack((database) => Promise.all(database.tables.map((table) => table.clear())))
        await this.start()
        return
      case 'restart':
        await this.start()
    }
  }

  async #record(store: Store, act: Act): Promise<void> {
    const result = await store.record(act)
    expect(result.ok).toBe(true)
    if (result.ok) this.acknowledged.push(result.value)
  }

  expectAllThere(store = this.#store): void {
    expect(this.companion.events).toEqual(this.acknowledged)
    expect(store?.state().progress ?? progressOf(this.companion)).toEqual(progressOf(this.companion))
  }
}

test('whatever happens on the days of a learner, nothing acknowledged is lost and the screens show all of it', async () => {
  await fc.assert(
    fc.asyncProperty(happenings, async (all) => {
      freshProfile()
      const days = new Days()
      for (const happening of all) {
        await days.go(happening)
        days.expectAllThere()
      }
      days.expectAllThere(await days.start())
    }),
    seeded(150)
  )
})
