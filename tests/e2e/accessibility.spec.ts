import { expect, test } from '@playwright/test'
import { goTo, Learner } from './app.ts'
import { inTheme, violations, violationsInThemes } from './axe.ts'
import { damageDatabase } from './damage.ts'
import { atWidth, showAt, whatDoesNotFit } from './fit.ts'
import { writeJournal } from './journal.ts'
import { device, pastAnswers } from './past.ts'
import { firstDay, laterOn } from './states.ts'

let learner: Learner

test.afterEach(async () => {
  const troubles = learner.takeTroubles()
  await learner.leave()
  expect(troubles, 'errors nobody expected').toEqual([])
})

const everyState = Object.entries({ ...firstDay, ...laterOn })

/**
 * One walk for all that is judged: to get to every state takes most of a minute. It is walked at 200 %, where what lies
 * over something else is in the way of whoever wants to go on.
 */
test('every screen in every state, at 200 % and in narrow windows: nothing is cut off or scrolls sideways, and axe finds nothing to object to, in no theme', async () => {
  test.setTimeout(600_000) // every state there is, one after the other
  learner = new Learner()
  const page = await learner.open()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await goTo(page, 'Settings')
  const light = page.getByRole('radio', { name: 'Light', exact: true })
  await light.click()
  await expect(light).toBeChecked()
  await showAt(learner, 900, 2)
  for (const [state, reach] of everyState) {
    await reach(page)
    expect.soft(await whatDoesNotFit(page), state).toEqual([])
    expect.soft(await violations(page, ['scrollable-region-focusable']), state).toEqual([])
    for (const width of [620, 900])
      expect.soft(await atWidth(page, width, () => whatDoesNotFit(page)), `${state}, ${width} pixels wide`).toEqual([])
    const { asItStands, byTheme } = await violationsInThemes(page, 900, ['sepia', 'dark'])
    expect.soft(asItStands, state).toEqual([])
    for (const [theme, found] of byTheme) expect.soft(found, `${state}, ${theme}`).toEqual([])
  }
})

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

test('axe finds nothing to object to in a message, and its button can be found without the mouse', async () => {
  learner = new Learner()
  const page = await learner.open()
  await goTo(page, 'Glossary')
  await page.getByRole('searchbox').fill('chargeback')
  await page.getByRole('button', { name: 'Bookmark this term' }).click()
  await expect(page.getByText(/^Bookmarked: /)).toBeVisible()
  expect(await violations(page)).toEqual([])
  const close = page.getByRole('button', { name: 'Close' })
  await close.focus()
  await page.keyboard.press('Enter')
  await expect(close).toHaveCount(0)
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
  const { asItStands } = await violationsInThemes(page, 620, [])
  expect(asItStands.join('\n')).toMatch(/^color-contrast:/m)
  const dark = () => inTheme(page, 'dark', () => violations(page, ['color-contrast']))
  expect(await dark()).toEqual([])
  await page.evaluate(() =>
    document.querySelector<HTMLElement>('main > p:last-child')?.style.setProperty('color', '#555')
  )
  expect(await violations(page, ['color-contrast'])).toEqual([])
  expect((await dark()).join('\n')).toMatch(/^color-contrast:/m)
  const { byTheme } = await violationsInThemes(page, 620, ['dark'])
  expect(byTheme.get('dark')?.join('\n')).toMatch(/^color-contrast:/m)
})
