import { rmSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from '@playwright/test'
import { Learner } from './app.ts'
import { damageDatabase } from './damage.ts'
import { type Answer, answersInDatabase, answersOnDisk, answerWithoutPause, lost, openAndCheck } from './durability.ts'
import { journalPath } from './journal.ts'

/** How often the app is killed: KILLS=30 for the whole drill. */
const kills = Number(process.env['KILLS'] ?? 5)

/** The shortest and the longest time that is answered before a kill, in milliseconds. */
const shortest = 150
const longest = 1500

test(`no acknowledged answer is lost in ${kills} kills under continuous answering`, async () => {
  test.setTimeout(60_000 + kills * 20_000)
  const learner = new Learner()
  const acknowledged: Answer[] = []
  try {
    let page = await learner.open()
    for (let kill = 1; kill <= kills; kill++) {
      const before = acknowledged.length
      const answering = answerWithoutPause(page, acknowledged, () => false)
      await expect.poll(() => acknowledged.length).toBeGreaterThan(before)
      await setTimeout(shortest + Math.random() * (longest - shortest)) // not a wait for something: the moment is the point
      await learner.kill()
      await answering
      // The engine's own wipe shows one session after the next writes: so two starts, with writes between.
      page = await openAndCheck(learner, acknowledged)
      const enough = acknowledged.length + 5
      await answerWithoutPause(page, acknowledged, () => acknowledged.length >= enough)
      await (kill % 2 === 0 ? learner.quit() : learner.kill())
      page = await openAndCheck(learner, acknowledged)
    }
    const onDisk = answersOnDisk(learner.profile).length
    expect(onDisk - acknowledged.length, 'answers on disk that were never acknowledged').toBeLessThanOrEqual(2 * kills)
    console.log(`${kills} kills, ${acknowledged.length} answers acknowledged, 0 lost, ${onDisk} on disk`)
    expect(learner.takeTroubles()).toEqual([])
  } finally {
    await learner.leave()
  }
})

// The control: a check that finds nothing missing here would find nothing missing anywhere.
test('the check reports the loss when journal and database are both destroyed', async () => {
  const learner = new Learner()
  const acknowledged: Answer[] = []
  try {
    await answerWithoutPause(await learner.open(), acknowledged, () => acknowledged.length >= 5)
    await learner.quit()
    rmSync(journalPath(learner.profile))
    damageDatabase(learner.profile, 'log: a byte flipped in the middle')
    const page = await learner.open()
    expect(lost(acknowledged, answersOnDisk(learner.profile))).toBe(acknowledged.length)
    expect(lost(acknowledged, await answersInDatabase(page))).toBe(acknowledged.length)
  } finally {
    await learner.leave()
  }
})
