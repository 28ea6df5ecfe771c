import { readFileSync, writeFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { goTo, Learner } from './app.ts'
import { damageDatabase } from './damage.ts'
import { answerCard, study } from './drill.ts'
import { answersOf, journalPath, writeJournal } from './journal.ts'
import { device, pastAnswers } from './past.ts'
import { Ordeal } from './torture/ordeal.ts'

// What the learner is told where files are of another version, or nothing is left of them. What damage heals by itself
// is in torture.spec.ts.

const notice = (page: Page) => page.getByRole('alert')

test('a database of a newer version is said to be one, and is restored', async () => {
  const ordeal = new Ordeal(1)
  try {
    const before = await ordeal.start()
    await ordeal.answer(20)
    await before.evaluate(async () => {
      const opening = indexedDB.open('companion', 990)
      opening.onupgradeneeded = () => opening.result.createObjectStore('not known yet')
      const database = await new Promise<IDBDatabase>((resolve) => (opening.onsuccess = () => resolve(opening.result)))
      database.close()
    })
    await ordeal.close('kill')
    const page = await ordeal.start()
    await expect(notice(page)).toContainText(
      'was written by a newer version of the app and has been restored from the journal'
    )
    await notice(page).getByRole('button', { name: 'Understood' }).click()
    await expect(notice(page)).toHaveCount(0)
    await ordeal.close('quit')
    expect(await notice(await ordeal.start()).count(), 'told once').toBe(0)
  } finally {
    await ordeal.learner.leave()
  }
})

test('a journal of a newer version is said to be one and stays as it was, byte for byte', async () => {
  const learner = new Learner([/written by a newer version/])
  try {
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
    expect(learner.takeTroubles(), 'errors nobody expected').toEqual([])
  } finally {
    await learner.leave()
  }
})

test('a journal that is not one, beside a damaged database, never blanks the app', async () => {
  const learner = new Learner()
  try {
    writeJournal(learner.profile, device, pastAnswers(20, 10))
    await learner.open()
    await learner.quit()
    writeFileSync(journalPath(learner.profile), 'this is not a journal')
    damageDatabase(learner.profile, 'CURRENT: garbage')
    const page = await learner.open()
    await expect(notice(page)).toBeVisible()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await study(page)
    await answerCard(page, '4')
    expect(answersOf(learner.profile)).toHaveLength(1)
    expect(learner.takeTroubles(), 'errors nobody expected').toEqual([])
  } finally {
    await learner.leave()
  }
})
