import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { goTo, Learner } from './app.ts'
import { damageDatabase, type DatabaseDamage } from './damage.ts'
import { answerCard, study } from './drill.ts'
import { answersInDatabase, answersOnDisk, answersShown } from './durability.ts'
import { journalPath, writeJournal } from './journal.ts'
import { device, pastAnswers } from './past.ts'

/** Answers of a past, and of one so long that the database has tables: the engine writes them from 4 MB on. */
const past = 2500
const longPast = 25_000

/** Profiles with such pasts, kept to be damaged over and over. */
let kept: string
let keptLong: string
let learner: Learner

const notice = (page: Page) => page.getByRole('alert')

async function profileWith(answers: number): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'companion-kept-'))
  const first = new Learner()
  writeJournal(first.profile, device, pastAnswers(answers, 300))
  await first.open()
  await first.reopen()
  await study(first.page)
  await answerCard(first.page, '4')
  await first.quit()
  for (const part of ['data', 'IndexedDB']) cpSync(join(first.profile, part), join(folder, part), { recursive: true })
  await first.leave()
  return folder
}

test.beforeAll(async () => {
  kept = await profileWith(past)
  keptLong = await profileWith(longPast)
})

test.beforeEach(() => {
  learner = new Learner([/written by a newer version/])
  cpSync(test.info().title.includes('(table: ') ? keptLong : kept, learner.profile, { recursive: true })
})

test.afterEach(async () => {
  const troubles = learner.takeTroubles()
  await learner.leave()
  expect(troubles, 'errors nobody expected').toEqual([])
})

test.afterAll(() => {
  for (const folder of [kept, keptLong]) rmSync(folder, { recursive: true })
})

/**
 * What happens to the files of the closed database, and whether the learner must be told: they must where the engine
 * hands out an empty or unusable database, and need not where the last few events are replayed as after any crash.
 */
const cases: Readonly<Record<DatabaseDamage, { readonly told: boolean }>> = {
  'log: an unfinished record at its end': { told: false },
  'log: its last three bytes cut off': { told: false },
  'log: cut in half': { told: false },
  'log: emptied': { told: false },
  'log: deleted': { told: false },
  'log: a byte flipped in the middle': { told: true },
  'log: its last 4 KiB zeroed': { told: false },
  'table: a byte flipped in the middle': { told: true },
  'table: deleted': { told: true },
  'manifest: a byte flipped': { told: true },
  'manifest: deleted': { told: true },
  'CURRENT: garbage': { told: true },
  'CURRENT: empty': { told: true },
  'CURRENT: deleted': { told: false },
  'folder: deleted': { told: true }
}

// Each is known to fail without the journal: see the control below.
for (const [damage, { told }] of Object.entries(cases) as [DatabaseDamage, { told: boolean }][]) {
  test(`progress is complete at two starts after the database was damaged (${damage})`, async () => {
    const answers = damage.startsWith('table: ') ? longPast : past
    damageDatabase(learner.profile, damage)
    const first = await learner.open()
    await expectWholeProgress(first, answers + 1)
    await study(first)
    await answerCard(first, '4')
    const notices = await notice(first).allInnerTexts() // a notice stays until it is dismissed
    const second = await learner.reopen()
    await expectWholeProgress(second, answers + 2)
    notices.push(...(await notice(second).allInnerTexts()))
    if (told)
      expect(notices.join()).toMatch(
        /restored from the journal, which is intact: 250{1,2}\d events.*Nothing was lost\./
      )
  })
}

test('without its journal, a damaged database is a loss that is seen here', async () => {
  rmSync(journalPath(learner.profile))
  damageDatabase(learner.profile, 'log: a byte flipped in the middle')
  expect(await answersInDatabase(await learner.open())).toEqual([])
})

test('a journal that was deleted is written anew from the database', async () => {
  rmSync(journalPath(learner.profile))
  const page = await learner.open()
  await expectWholeProgress(page, past + 1)
  await expect(notice(page)).toBeVisible()
})

test('a database of a newer version is said to be one, and is restored', async () => {
  const before = await learner.open()
  await before.evaluate(async () => {
    const opening = indexedDB.open('companion', 990)
    opening.onupgradeneeded = () => opening.result.createObjectStore('not known yet')
    const database = await new Promise<IDBDatabase>((resolve) => (opening.onsuccess = () => resolve(opening.result)))
    database.close()
  })
  await learner.kill()
  const page = await learner.open()
  await expect(notice(page)).toContainText(
    'was written by a newer version of the app and has been restored from the journal'
  )
  await expectWholeProgress(page, past + 1)
  await notice(page).getByRole('button', { name: 'Understood' }).click()
  await expect(notice(page)).toHaveCount(0)
  expect(await (await learner.reopen()).getByRole('alert').count(), 'told once').toBe(0)
})

test('a journal of a newer version is said to be one and stays as it was, byte for byte', async () => {
  const path = journalPath(learner.profile)
  writeJournal(learner.profile, device, pastAnswers(20, 10), 99)
  const before = readFileSync(path)
  const page = await learner.open()
  await expect(notice(page)).toContainText('was written by a newer version of the app, so this one does not touch it')
  await expect(notice(page)).toContainText('nothing is saved')
  await study(page)
  await page.keyboard.press('Space')
  await page.keyboard.press('4')
  await expect(page.getByText(/This answer was not saved/)).toBeVisible()
  await goTo(page, 'Guide')
  await expect(page.getByRole('navigation', { name: 'Contents' }).getByRole('link')).not.toHaveCount(0)
  await learner.quit()
  expect(readFileSync(path).equals(before)).toBe(true)
})

test('a damaged line of the journal is set aside, its event taken from the database, and the learner told', async () => {
  damageLine(500)
  const page = await learner.open()
  await expect(notice(page)).toContainText('1 damaged line was found in the journal and set aside')
  await expectWholeProgress(page, past + 1)
  await learner.reopen()
  await expectWholeProgress(learner.page, past + 1)
})

test('a journal whose header is damaged keeps all its events', async () => {
  damageLine(0)
  const page = await learner.open()
  await expectWholeProgress(page, past + 1)
  await expect(notice(page)).toBeVisible()
})

test('an unfinished last line of the journal is cut off, and nothing else', async () => {
  const path = journalPath(learner.profile)
  writeFileSync(path, Buffer.concat([readFileSync(path), Buffer.from('0badc0de {"id":"unfin')]))
  const page = await learner.open()
  await expectWholeProgress(page, past + 1)
  await study(page)
  await answerCard(page, '4')
  await learner.reopen()
  await expectWholeProgress(learner.page, past + 2)
})

test('a journal that is not one, beside a damaged database, never blanks the app', async () => {
  writeFileSync(journalPath(learner.profile), 'this is not a journal')
  damageDatabase(learner.profile, 'CURRENT: garbage')
  const page = await learner.open()
  await expect(notice(page)).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await study(page)
  await answerCard(page, '4')
  expect(answersOnDisk(learner.profile)).toHaveLength(1)
})

/** Every answer is in the journal and on screen. */
async function expectWholeScreen(page: Page, answers: number): Promise<void> {
  expect(answersOnDisk(learner.profile)).toHaveLength(answers)
  await expect.poll(() => answersShown(page)).toBe(answers)
}

/** Every answer is in the journal, on screen and in the database, which may still be refilled in the background. */
async function expectWholeProgress(page: Page, answers: number): Promise<void> {
  await expectWholeScreen(page, answers)
  const onDisk = answersOnDisk(learner.profile)
  await expect.poll(async () => (await answersInDatabase(page)).length).toBe(answers)
  expect((await answersInDatabase(page)).toSorted(byQuestion)).toEqual(onDisk.toSorted(byQuestion))
}

const byQuestion = (one: { readonly question: string }, other: { readonly question: string }): number =>
  one.question < other.question ? -1 : one.question > other.question ? 1 : 0

/** Changes one byte in the middle of a line of the journal, counted from 0: the header. */
function damageLine(line: number): void {
  const path = journalPath(learner.profile)
  const lines = readFileSync(path, 'utf8').split('\n')
  const text = lines[line] ?? ''
  const middle = Math.floor(text.length / 2)
  lines[line] = `${text.slice(0, middle)}${text[middle] === '0' ? '1' : '0'}${text.slice(middle + 1)}`
  writeFileSync(path, lines.join('\n'))
}
