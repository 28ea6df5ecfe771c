import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import type { Progress } from '#data/progress.ts'
import { histories, plainProgress } from '../fixtures/event-streams.ts'
import { seeded } from '../fixtures/property.ts'
import { FakeCompanion } from '../fixtures/fake-companion.ts'
import { freshProfile } from './browser.ts'
import { startApp, valueOf } from './store-fixture.ts'

/** Two machines that exchange their journals, as an import does it: each gets what it lacks, by id. */

beforeEach(freshProfile)

const twoJournals = histories.chain((history) =>
  fc.tuple(fc.constant(history), fc.subarray(history), fc.subarray(history))
)

/** What a learner sees who has one journal and is given others. */
async function shownAfter(first: readonly unknown[], ...given: readonly (readonly unknown[])[]): Promise<Progress> {
  freshProfile()
  const companion = new FakeCompanion()
  companion.replaceJournal(first as FakeCompanion['events'])
  let store = await startApp(companion)
  for (const events of given) {
    if (events.length === 0) continue
    valueOf(await companion.journalRescue(events as Parameters<FakeCompanion['journalRescue']>[0]))
    store = await startApp(companion)
  }
  // The database begins empty where the first journal did: that is said; what is taken in page by page is not.
  expect(store.state().notice ?? { cause: 'empty', rescued: 0 }).toMatchObject({ cause: 'empty', rescued: 0 })
  return store.state().progress
}

test('two machines that exchange their journals show the same, whoever gives first and however often', async () => {
  await fc.assert(
    fc.asyncProperty(twoJournals, async ([history, one, other]) => {
      const union = plainProgress(history.filter((event) => one.includes(event) || other.includes(event)))
      expect(await shownAfter(one, other)).toEqual(union)
      expect(await shownAfter(other, one)).toEqual(union)
      expect(await shownAfter(other, one, one, other)).toEqual(union)
    }),
    seeded(40)
  )
})
