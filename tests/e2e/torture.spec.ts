import { cpSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import type { DatabaseDamage } from './damage.ts'
import { damageJournalAs, journalDamages } from './torture/file-damage.ts'
import {
  damageJournalBesideDatabase,
  disk,
  flip,
  forgetOne,
  kill,
  nameDamage,
  namedDamages,
  noCorruptions,
  inWords,
  power,
  tearLog,
  withoutJournal
} from './torture/hurts.ts'
import { BrokenInvariant, type Invariant } from './torture/invariants.ts'
import { type Hurt, orderFrom, roundsOf } from './torture/order.ts'
import { Ordeal } from './torture/ordeal.ts'
import { Tally } from './torture/tally.ts'
import { Volume, whyNoVolume } from './torture/volume.ts'

/** The short form, when `npm run torture` did not ask for more. */
const order = orderFrom(process.env['TORTURE'])
const seed = order?.seed ?? 7
const rounds = order?.rounds ?? 1
const wanted = (hurt: Hurt): boolean => order?.only.includes(hurt) ?? true

/** What the app may report on a disk that is full. */
const onFullDisk = [/full|ENOSPC|no space|Quota|I\/O error|IO error|Internal error|backing store/i]

const tally = new Tally()
const minute = 60_000
let noVolume: string | undefined

test.describe.configure({ mode: 'serial' })
test.beforeEach(() => test.setTimeout(10 * minute + (order?.rounds ?? 0) * 2 * minute))
test.beforeAll(async () => {
  noVolume = await whyNoVolume()
})
test.afterAll(() => console.log(tally.toString()))

/** Skips by name what cannot be done on this machine, or was not asked for. */
function only(hurt: Hurt): void {
  test.skip(!wanted(hurt), 'not asked for')
  if (hurt === 'power' || hurt === 'disk') test.skip(noVolume !== undefined, `NOT DONE: ${noVolume}`)
}

/** Uses an ordeal, and a disk of its own where one is needed, up. What broke an invariant is kept to be looked at. */
async function suffer(
  name: string,
  ordain: (ordeal: Ordeal, volume: Volume) => Promise<void>,
  { onVolume = false, expected = [] as readonly RegExp[] } = {}
): Promise<void> {
  const volume = onVolume ? new Volume() : undefined
  const ordeal = new Ordeal(seed, expected, volume?.folder)
  try {
    await ordain(ordeal, volume as Volume) // only those use it that asked for one
  } catch (error) {
    const kept = mkdtempSync(join(tmpdir(), 'companion-tortured-'))
    if (ordeal.learner.isOpen) await ordeal.learner.kill()
    cpSync(ordeal.learner.profile, kept, { recursive: true, filter: (path) => !path.includes('Singleton') })
    console.log(`${name} broke it. The profile is kept in ${kept}.`)
    throw error
  } finally {
    if (ordeal.learner.isOpen) await ordeal.learner.kill()
    volume?.free()
    await ordeal.learner.leave()
    await volume?.remove()
  }
}

/** Plays the rounds of one kind, one after the other on the same open profile, and says how far it is. */
async function play(
  hurt: Hurt,
  ordeal: Ordeal,
  round: (number: number) => Promise<string>,
  more?: () => string
): Promise<void> {
  const numbers = roundsOf({ rounds, ...order })
  for (const number of numbers) {
    ordeal.reseed(seed * 100_003 + number)
    try {
      const account = await round(number)
      const { acknowledged, events } = ordeal.ledger
      if (order) console.log(`${hurt} ${number}/${numbers.at(-1)}: ${account}; ${acknowledged} acts, ${events} events`)
    } catch (error) {
      console.log(`To play it again: npm run torture -- --only=${hurt} --seed=${seed} --round=${number}`)
      throw error
    }
  }
  tally.add(hurt, numbers.length, ordeal, more?.())
}

/** Expects an invariant to be broken by what is done: a check that finds nothing here would find nothing anywhere. */
async function expectBroken(invariant: Invariant, doing: () => Promise<unknown>): Promise<void> {
  const broken = await doing().then(
    () => undefined,
    (error: unknown) => {
      if (error instanceof BrokenInvariant) return error.invariant
      throw error
    }
  )
  expect(broken, 'what was noticed').toBe(invariant)
}

test('the control: each invariant is noticed to be broken', async () => {
  await suffer('The control', async (ordeal) => {
    await ordeal.start()
    await ordeal.answer(5)
    ordeal.ledger.acknowledge({ words: 'what was never done', fits: () => false })
    await expectBroken('acknowledged', () => ordeal.close('kill'))

    // Kills and flipped bytes: without its journal, the torn end of a log is a loss at the second start.
    withoutJournal(ordeal)
    tearLog(ordeal)
    await expectBroken('usable', () => ordeal.start(1))
    await ordeal.look() // from the database alone, and whole
    await ordeal.answer(5)
    await ordeal.close('quit')
    withoutJournal(ordeal)
    await expectBroken('acknowledged', () => ordeal.start())
    ordeal.forgive()

    // Full disks: an acknowledged event is taken away afterwards.
    await ordeal.answer(5)
    await ordeal.close('quit')
    forgetOne(ordeal)
    const page = await ordeal.start().catch(() => ordeal.learner.page)
    await expectBroken('acknowledged', () => ordeal.look())
    ordeal.forgive()

    await page.evaluate(() => console.error('planted'))
    await expectBroken('errors', async () => ordeal.expectNoErrors())
    await ordeal.agreed()
    await forgetStates(page)
    await expectBroken('projection', () => ordeal.agreed())
  })
})

/** Has the database forget what the events fold to, and not of what: the page itself mends what does not add up. */
const forgetStates = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const opening = indexedDB.open('companion')
    const database = await new Promise<IDBDatabase>((resolve) => (opening.onsuccess = () => resolve(opening.result)))
    const writing = database.transaction('states', 'readwrite')
    const states = writing.objectStore('states')
    const reading = states.getAll()
    reading.onsuccess = () => {
      const rows = reading.result as readonly { readonly bucket: number; readonly text: string }[]
      for (const { bucket, text } of rows) {
        const kept = JSON.parse(text) as readonly (readonly [subject: string, kept: object])[]
        const forgotten = kept.map(([subject, more]) => [subject, { ...more, state: undefined }])
        states.put({ bucket, text: JSON.stringify(forgotten) })
      }
    }
    await new Promise((resolve) => (writing.oncomplete = resolve))
    database.close()
  })

test('kill: nothing acknowledged is lost when the process tree is killed at any moment', async () => {
  test.skip(order === undefined, 'among the damages below')
  only('kill')
  await suffer('A kill', async (ordeal) => {
    await ordeal.start()
    await play('kill', ordeal, (number) => kill(ordeal, number))
    await ordeal.learn(3)
    await ordeal.close('quit')
    await ordeal.start() // the second one after the last kill
  })
})

test('power: nothing acknowledged is lost when the power is cut, and without its journal it is', async () => {
  only('power')
  await suffer(
    'A power cut',
    async (ordeal, volume) => {
      await ordeal.start()
      await play('power', ordeal, () => power(ordeal, volume))
      await ordeal.answer(20)
      volume.cut()
      await ordeal.learner.kill()
      await volume.remount()
      ordeal.settle()
      withoutJournal(ordeal)
      await expectBroken('acknowledged', () => ordeal.start())
    },
    { onVolume: true }
  )
})

test('disk: nothing acknowledged is lost when the disk is full, and it is said', async () => {
  only('disk')
  await suffer(
    'A full disk',
    async (ordeal, volume) => {
      await ordeal.start()
      await play('disk', ordeal, () => disk(ordeal, volume))
    },
    { onVolume: true, expected: onFullDisk }
  )
})

test('flip: nothing is lost that stood in an intact copy when files are damaged', async () => {
  test.skip(order === undefined, 'among the damages below')
  only('flip')
  const count = noCorruptions()
  await suffer('A corruption', async (ordeal) => {
    await ordeal.start()
    await play(
      'flip',
      ordeal,
      (number) => flip(ordeal, number, count),
      () => inWords(count)
    )
  })
})

/**
 * Whether the learner must be told of a damage: they must where the engine hands out an empty or unusable database, and
 * need not where the last few events are replayed as after any crash.
 */
const mustBeTold: Readonly<Record<DatabaseDamage, boolean>> = {
  'log: an unfinished record at its end': false,
  'log: its last three bytes cut off': false,
  'log: cut in half': false,
  'log: emptied': false,
  'log: deleted': false,
  'log: a byte flipped in the middle': true,
  'log: its last 4 KiB zeroed': false,
  'table: bytes flipped among the events': true,
  'table: deleted': true,
  'manifest: a byte flipped': true,
  'manifest: deleted': true,
  'CURRENT: garbage': true,
  'CURRENT: empty': true,
  'CURRENT: deleted': false,
  'folder: deleted': true
}

/** Damages that the engine seems to survive: it loses everything one start later, once it has written. */
const slow: readonly DatabaseDamage[] = ['log: an unfinished record at its end', 'log: its last three bytes cut off']

test('kills, and every damage to database and journal that has a name: healed, and told where it must be', async () => {
  only('flip')
  await suffer('A damage', async (ordeal) => {
    await ordeal.start()
    await ordeal.answer(100)
    for (const [index, damage] of namedDamages.entries()) {
      await test.step(damage, async () => {
        const told = await nameDamage(ordeal, damage, index % 4 === 0)
        if (mustBeTold[damage])
          expect(told.join(), damage).toMatch(
            /restored from the journal, which is intact: \d+ events.*Nothing was lost\./
          )
        await ordeal.answer(3)
        if (slow.includes(damage)) {
          await ordeal.close('quit')
          await ordeal.start()
        }
      })
    }
    for (const [name, damage] of Object.entries(journalDamages)) {
      await test.step(name, async () => {
        await damageJournalBesideDatabase(ordeal, noCorruptions(), () => {
          damageJournalAs(ordeal.learner.profile, damage)
          return name
        })
        const notice = (await ordeal.start()).getByRole('alert')
        if (damage.told) await expect(notice, name).toContainText(damage.told)
        else await expect(notice, name).toHaveCount(0)
        await ordeal.answer(30)
      })
    }
    await kill(ordeal, 1)
    await kill(ordeal, 2)
    tally.add('by name', namedDamages.length + Object.keys(journalDamages).length, ordeal)
  })
})
