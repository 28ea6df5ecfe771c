import { expect, test } from '@playwright/test'
import { goTo, Learner } from './app.ts'
import { rulesOfLook, violations } from './axe.ts'
import { damageDatabase } from './damage.ts'
import { showAt, whatDoesNotFit } from './fit.ts'
import { writeJournal } from './journal.ts'
import { device, pastAnswers } from './past.ts'
import { firstDay, laterOn } from './states.ts'

let learner: Learner

test.afterEach(async () => {
  const troubles = learner.takeTroubles()
  await learner.leave()
  expect(troubles, 'errors nobody expected').toEqual([])
})

for (const [theme, width, zoom, rules] of [
  ['Light', 900, 1, undefined],
  ['Sepia', 1240, 2, rulesOfLook],
  ['Dark', 900, 2, rulesOfLook]
] as const) {
  const look = `in ${theme.toLowerCase()}, ${width} pixels wide at ${zoom * 100} %`
  test(`every screen in every state ${look}: axe finds nothing to object to, nothing is cut off, nothing scrolls sideways`, async () => {
    test.setTimeout(600_000) // every state there is, one after the other
    learner = new Learner()
    const page = await learner.open()
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await goTo(page, 'Settings')
    const radio = page.getByRole('radio', { name: theme, exact: true })
    await radio.click()
    await expect(radio).toBeChecked()
    await showAt(learner, width, zoom)
    for (const [state, reach] of Object.entries({ ...firstDay, ...laterOn })) {
      await reach(page)
      expect.soft(await whatDoesNotFit(page), state).toEqual([])
      expect.soft(await violations(page, rules), state).toEqual([])
    }
  })
}

test('axe finds nothing to object to in what is said when something went wrong', async () => {
  learner = new Learner([/written by a newer version/])
  writeJournal(learner.profile, device, pastAnswers(30, 10))
  await learner.open()
  await learner.quit()
  damageDatabase(learner.profile, 'CURRENT: garbage')
  const page = await learner.open()
  await expect(page.getByRole('alert')).toBeVisible()
  expect.soft(await violations(page), 'restored').toEqual([])
  await learner.quit()
  writeJournal(learner.profile, device, pastAnswers(30, 10), 99)
  const again = await learner.open()
  await expect(again.getByRole('alert')).toBeVisible()
  expect.soft(await violations(again), 'not saving').toEqual([])
})

test('the control: axe objects to a picture without words and to grey on grey', async () => {
  learner = new Learner()
  const page = await learner.open()
  await page.evaluate(() => {
    const picture = document.createElement('img')
    const words = document.createElement('p')
    words.style.color = 'rgb(200, 200, 200)'
    words.append('Hard to read')
    document.querySelector('main')?.append(picture, words)
  })
  const found = (await violations(page)).join('\n')
  expect(found).toMatch(/^image-alt:/m)
  expect(found).toMatch(/^color-contrast:/m)
})
