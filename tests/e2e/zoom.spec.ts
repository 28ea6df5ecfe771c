import { expect, test } from '@playwright/test'
import { goTo, Learner } from './app.ts'
import { atWidth, showAt, whatDoesNotFit } from './fit.ts'
import { laterOn } from './states.ts'

let learner: Learner

test.afterEach(() => learner.leave())

test('the guide’s largest text fits as well', async () => {
  learner = new Learner()
  const page = await learner.open()
  await showAt(learner, 900, 1)
  await goTo(page, 'Settings')
  const size = page.getByRole('textbox', { name: 'Text size in the guide' })
  await size.fill('180')
  await page.keyboard.press('Tab')
  await expect(size).toHaveValue('180')
  for (const state of ['a chapter with tables', 'the text settings'] as const) {
    await laterOn[state]?.(page)
    expect.soft(await whatDoesNotFit(page), state).toEqual([])
  }
})

test('the control: a line that does not break is noticed, and so is a box that cuts', async () => {
  learner = new Learner()
  const page = await learner.open()
  await page.evaluate(() => {
    const line = Object.assign(document.createElement('p'), { textContent: 'long '.repeat(100) })
    line.style.whiteSpace = 'nowrap'
    const box = Object.assign(document.createElement('p'), { textContent: 'boxed '.repeat(50) })
    box.style.cssText = 'height: 1em; overflow: hidden'
    document.querySelector('main')?.append(line, box)
  })
  const found = (await whatDoesNotFit(page)).join('\n')
  expect(found).toMatch(/^the screen scrolls sideways/m)
  expect(found).toMatch(/^beyond the window: long/m)
  expect(found).toMatch(/^cut off: boxed/m)
})

test('the control: what is too wide for a narrow window alone is noticed there', async () => {
  learner = new Learner()
  const page = await learner.open()
  await page.evaluate(() => {
    const wide = document.createElement('div')
    wide.style.cssText = 'width: 640px; height: 1em'
    document.querySelector('main')?.append(wide)
  })
  expect(await atWidth(page, 1100, () => whatDoesNotFit(page))).toEqual([])
  expect(await atWidth(page, 620, () => whatDoesNotFit(page))).not.toEqual([])
})
