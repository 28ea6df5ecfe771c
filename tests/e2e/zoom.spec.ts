import { expect, test } from '@playwright/test'
import { goTo, Learner } from './app.ts'
import { whatDoesNotFit } from './fit.ts'
import { firstDay, laterOn } from './states.ts'

let learner: Learner

test.afterEach(() => learner.leave())

/** Sizes the window, in pixels, and zooms by the menu, so that the page keeps it when it is loaded anew. */
async function show(width: number, zoom: number): Promise<void> {
  await learner.app.evaluate(
    ({ BrowserWindow, Menu }, [wide, factor]) => {
      const [window] = BrowserWindow.getAllWindows()
      window?.setContentSize(wide, 860)
      const items = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? []) ?? []
      const closer = items.find(({ accelerator }) => accelerator === 'CommandOrControl+Plus')
      for (let step = 0; step < 9; step++)
        if ((window?.webContents.getZoomFactor() ?? 9) < factor - 0.01) closer?.click()
    },
    [width, zoom] as const
  )
  await expect.poll(() => learner.page.evaluate(() => innerWidth)).toBe(width / zoom)
}

for (const [what, width, zoom] of [
  ['at 900 pixels', 900, 1],
  ['at 200 % zoom', 1240, 2],
  ['at 900 pixels and 200 % zoom', 900, 2]
] as const) {
  test(`nothing is cut off and the window does not scroll sideways ${what}`, async () => {
    learner = new Learner()
    const page = await learner.open()
    await show(width, zoom)
    for (const [state, reach] of Object.entries({ ...firstDay, ...laterOn })) {
      await reach(page)
      expect.soft(await whatDoesNotFit(page), state).toEqual([])
    }
  })
}

test('the guide’s largest text fits as well', async () => {
  learner = new Learner()
  const page = await learner.open()
  await show(900, 1)
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
