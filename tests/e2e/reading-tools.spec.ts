import { expect, type Page, test } from '@playwright/test'
import { goTo, learnerForFile } from './app.ts'
import { openChapter, scroll, scrolledTo } from './reading.ts'

const learner = learnerForFile()

const finder = (page: Page) => page.getByRole('textbox', { name: 'Find in page' })
const counted = (page: Page) => page.getByRole('search', { name: 'Find in page' }).getByRole('status')
const painted = (page: Page, name: string) => page.evaluate((key) => CSS.highlights.get(key)?.size ?? 0, name)

test('words are found on the screen, counted, gone through and left with the focus on them', async () => {
  const { page } = learner
  await openChapter(page, 'The three phases')
  await page.keyboard.press('Control+f')
  await expect(finder(page)).toBeFocused()
  await page.keyboard.type('INFORM')
  await expect(counted(page)).toHaveText(/^\d+ of \d+$/)
  const all = Number((await counted(page).innerText()).split(' of ')[1])
  expect(all).toBeGreaterThan(2)
  expect(await painted(page, 'find')).toBe(all)
  const first = await counted(page).innerText()
  await page.keyboard.press('Enter')
  await expect(counted(page)).not.toHaveText(first)
  await page.keyboard.press('Shift+Enter')
  await expect(counted(page)).toHaveText(first)
  await page.keyboard.press('F3')
  await expect(counted(page)).not.toHaveText(first)
  await page.keyboard.press('Escape')
  await expect(finder(page)).toBeHidden()
  expect((await page.evaluate(() => getSelection()?.toString()))?.toLowerCase()).toBe('inform')
  expect(await painted(page, 'find')).toBe(0)
})

test('what is found follows to another screen, and odd queries find nothing', async () => {
  const { page } = learner
  await page.keyboard.press('Control+f')
  await page.keyboard.type('settings')
  await goTo(page, 'Settings')
  await expect(counted(page)).toHaveText(/^\d+ of \d+$/)
  for (const query of ['…!?', 'سحابة💸', 'x'.repeat(10_000)]) {
    await finder(page).fill(query)
    await expect(counted(page)).toHaveText('Not found')
  }
  await finder(page).fill(' ')
  await expect(counted(page)).toHaveText('')
  await page.keyboard.press('Escape')
})

test('a bookmark is set by key, listed in the guide, opened and taken away, and that can be undone', async () => {
  const { page } = learner
  await openChapter(page, 'The six principles')
  const toggle = page.getByRole('button', { name: 'Bookmark this section' })
  await expect(toggle).toHaveAttribute('aria-pressed', 'false')
  await page.keyboard.press('b')
  await expect(toggle).toHaveAttribute('aria-pressed', 'true')
  await goTo(page, 'Guide')
  const list = page.getByRole('region', { name: 'Bookmarks' })
  await list.getByRole('link').first().click()
  await expect(page.getByRole('article').getByRole('heading', { level: 1 })).toHaveText('The six principles')
  await goTo(page, 'Guide')
  await list.getByRole('button', { name: /^Remove bookmark/ }).click()
  await expect(list).toBeHidden()
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(list.getByRole('link')).toHaveCount(1)
})

test('back returns to a screen where it was left, and forward goes on', async () => {
  const { page } = learner
  await goTo(page, 'Guide')
  const steps = page.getByRole('group', { name: 'History' })
  await page.locator('main').evaluate((main) => main.scrollTo({ top: 600 }))
  const left = await scrolledTo(page)
  expect(left).toBeGreaterThan(300)
  await page.getByRole('link', { name: 'Who it is for', exact: true }).dispatchEvent('click') // a real one scrolls there first
  await expect(page.getByRole('article')).toBeVisible()
  await steps.getByRole('button', { name: 'Back' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Guide' })).toBeVisible()
  await expect.poll(() => scrolledTo(page)).toBe(left)
  await steps.getByRole('button', { name: 'Forward' }).click()
  await expect(page.getByRole('article').getByRole('heading', { level: 1 })).toHaveText('Who it is for')
  await expect(steps.getByRole('button', { name: 'Forward' })).toBeDisabled()
})

test('the chapter after and the one before are a key away', async () => {
  const { page } = learner
  await openChapter(page, 'Who it is for')
  const heading = page.getByRole('article').getByRole('heading', { level: 1 })
  await page.keyboard.press('Alt+PageDown')
  await expect(heading).toHaveText('Why it is worth it')
  await page.keyboard.press('Alt+PageUp')
  await expect(heading).toHaveText('Who it is for')
})

test('nothing but the text, by F, until Escape or until the guide is left', async () => {
  const { page } = learner
  await openChapter(page, 'Who it is for')
  const rail = page.getByRole('navigation', { name: 'Study' })
  await page.keyboard.press('f')
  await expect(rail).toBeHidden()
  await expect(page.getByRole('navigation', { name: 'Contents' })).toBeHidden()
  await page.keyboard.press('Alt+PageDown')
  await expect(page.getByRole('article').getByRole('heading', { level: 1 })).toHaveText('Why it is worth it')
  await expect(rail).toBeHidden()
  await page.keyboard.press('Escape')
  await expect(rail).toBeVisible()
  await page.keyboard.press('f')
  await expect(rail).toBeHidden()
  await page.keyboard.press('Control+3')
  await page.evaluate(() => history.pushState(null, '', '/cards'))
  await expect(page.getByRole('heading', { level: 1, name: 'Cards' })).toBeVisible()
  await expect(rail).toBeVisible()
})

test('the ruler lies over the line under the pointer, takes no clicks, and the arrows move the text by a line', async () => {
  const { page } = learner
  await openChapter(page, 'Who it is for')
  await page.getByRole('button', { name: 'Text', exact: true }).click()
  await page.getByRole('group', { name: 'Ruler over the line you read' }).getByRole('radio', { name: 'On' }).click()
  await page.keyboard.press('Escape')
  const ruler = page.locator('[data-ruler]')
  const paragraph = page.locator('p[data-block]').nth(1)
  await paragraph.hover()
  const box = await paragraph.boundingBox()
  const band = await ruler.boundingBox()
  expect(Math.abs((band?.y ?? 0) + (band?.height ?? 0) / 2 - ((box?.y ?? 0) + (box?.height ?? 0) / 2))).toBeLessThan(3)
  await paragraph.click()
  const before = await scrolledTo(page)
  await page.keyboard.press('ArrowDown')
  const line = await paragraph.evaluate((one) => Number.parseFloat(getComputedStyle(one).lineHeight))
  await expect.poll(async () => Math.abs((await scrolledTo(page)) - before - line)).toBeLessThan(2)
  await page.getByRole('button', { name: 'Text', exact: true }).click()
  await page.getByRole('group', { name: 'Ruler over the line you read' }).getByRole('radio', { name: 'Off' }).click()
  await page.keyboard.press('Escape')
})

test('without a voice nothing offers to read aloud, and the text settings say why', async () => {
  const { page } = learner
  await openChapter(page, 'Who it is for')
  await expect(page.getByRole('button', { name: 'Read aloud' })).toBeHidden()
  await page.getByRole('button', { name: 'Text', exact: true }).click()
  await expect(page.getByText(/No English voice is installed/)).toBeVisible()
  await page.keyboard.press('Escape')
})

/** Stands in for the system's speech: it keeps what it was asked to say until it is told that it was said. */
const giveVoice = (page: Page) =>
  page.evaluate(() => {
    class Utterance extends EventTarget {
      voice: unknown = null
      rate = 1
      readonly text: string
      constructor(text: string) {
        super()
        this.text = text
      }
    }
    const said: Utterance[] = []
    const speech = Object.assign(new EventTarget(), {
      state: '',
      said,
      getVoices: () => voices,
      speak: (utterance: Utterance) => said.push(utterance),
      cancel: () => Object.assign(speech, { state: 'cancelled' }),
      pause: () => Object.assign(speech, { state: 'paused' }),
      resume: () => Object.assign(speech, { state: 'resumed' })
    })
    const voices = [
      { name: 'Far', lang: 'en-GB', localService: false, default: true },
      { name: 'Near', lang: 'en-GB', localService: true, default: true },
      { name: 'Nearer', lang: 'en-GB', localService: true, default: false }
    ]
    Object.defineProperty(window, 'speechSynthesis', { value: speech, configurable: true })
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance, configurable: true })
  })

type FakeSpeech = {
  readonly state: string
  readonly said: readonly (EventTarget & { readonly text: string; readonly voice: { readonly name: string } })[]
}

const speech = (page: Page) =>
  page.evaluate(() => {
    const { state, said } = speechSynthesis as unknown as FakeSpeech
    return { state, said: said.map(({ text }) => text.trim()), voice: said.at(-1)?.voice.name }
  })

test('a chapter is read aloud sentence by sentence by a voice of this machine, paused and ended', async () => {
  const { page } = learner
  await goTo(page, 'Guide')
  await giveVoice(page)
  await openChapter(page, 'The three phases')
  await page.getByRole('button', { name: 'Read aloud' }).click()
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
  expect(await speech(page)).toMatchObject({ voice: 'Near', said: [expect.stringMatching(/\w/)] })
  expect(await painted(page, 'spoken')).toBe(1)
  await page.evaluate(() => {
    const { said } = speechSynthesis as unknown as FakeSpeech
    said.at(-1)?.dispatchEvent(new Event('end'))
  })
  await expect.poll(async () => (await speech(page)).said.length).toBe(2)
  await page.keyboard.press('r')
  await expect(page.getByRole('button', { name: 'Go on' })).toBeVisible()
  expect((await speech(page)).state).toBe('paused')
  await page.getByRole('button', { name: 'Go on' }).click()
  expect((await speech(page)).state).toBe('resumed')
  await scroll(page, 300)
  await goTo(page, 'Today')
  await expect.poll(async () => (await speech(page)).state).toBe('cancelled')
  expect(await painted(page, 'spoken')).toBe(0)
  await openChapter(page, 'The three phases')
  await page.getByRole('button', { name: 'Text', exact: true }).click()
  const voice = page.getByRole('combobox', { name: 'Voice' })
  await expect(voice.getByRole('option')).toHaveText(['The system’s own', 'Near', 'Nearer'])
  await voice.selectOption('Nearer')
  await expect(voice).toHaveValue('Nearer')
  await page.keyboard.press('Escape')
  await expect(voice).toBeHidden()
  await page.getByRole('button', { name: 'Read aloud' }).click()
  await expect.poll(async () => (await speech(page)).voice).toBe('Nearer')
  await page.getByRole('button', { name: 'Stop reading aloud' }).click()
})
