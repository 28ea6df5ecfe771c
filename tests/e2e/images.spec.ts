import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { png } from '../fixtures/images.ts'
import { goTo, learnerForFile } from './app.ts'
import { violations } from './axe.ts'
import { study } from './drill.ts'
import { whatDoesNotFit } from './fit.ts'
import { editor, leaveEditor, newCard, said } from './writing.ts'

const learner = learnerForFile([/the server responded with a status of 404/]) // an image that is missing
const folder = mkdtempSync(join(tmpdir(), 'images-'))
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

const card = (page: Page) => page.getByRole('article', { name: 'Card' })
const question = (page: Page) => page.getByRole('textbox', { name: 'Question' })
const answer = (page: Page) => page.getByRole('textbox', { name: 'Answer' })
const kept = (): readonly string[] => readdirSync(join(learner.profile, 'data', 'images'))

/** Has the system's own dialog, which no test can reach, answer with a file that is written first. */
async function chooseFile(name: string, bytes: Uint8Array): Promise<void> {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  await learner.app.evaluate(({ dialog }, file) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [file] })
  }, path)
}

/** Copies an image, as another program would have. */
const copyImage = (page: Page, bytes: Uint8Array): Promise<void> =>
  page.evaluate(
    async (numbers) => {
      const image = new Blob([new Uint8Array(numbers)], { type: 'image/png' })
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': image })])
    },
    [...bytes]
  )

/** Drops a file on a box, as a hand does that drags it out of another window. */
const dropFile = (box: Locator, name: string, type: string, bytes: Uint8Array): Promise<void> =>
  box.evaluate(
    (element, [file, kind, numbers]) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([new Uint8Array(numbers)], file, { type: kind }))
      for (const event of ['dragenter', 'dragover', 'drop'])
        element.dispatchEvent(new DragEvent(event, { dataTransfer, bubbles: true, cancelable: true }))
    },
    [name, type, [...bytes]] as const
  )

/** The image is there, has been read, and lies within the card. */
async function expectSeen(image: Locator, width: number, around: Locator): Promise<void> {
  await expect.poll(() => image.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBe(width)
  const [inner, outer] = [await image.boundingBox(), await around.boundingBox()]
  if (!inner || !outer) throw new Error('The image is not shown.')
  expect(inner.width).toBeGreaterThan(1)
  expect(inner.x).toBeGreaterThanOrEqual(outer.x)
  expect(inner.x + inner.width).toBeLessThanOrEqual(outer.x + outer.width)
}

test('an image from disk and one from the clipboard stand in a card, after a restart too', async () => {
  const { page } = learner
  await newCard(page)
  await question(page).fill('What does this show?')
  await chooseFile('Cost curve.png', png(3000, 1500, 200))
  await page.getByRole('button', { name: 'Add image… to Question' }).click()
  await expect(question(page)).toHaveValue(/^What does this show\?\n\n!\[Cost curve\]\(image:[0-9a-f]{64}\.png\)$/)
  await expect(question(page)).toBeFocused()
  await page.keyboard.type('A falling curve') // over the words that stand for it, which are selected
  const preview = page.getByRole('region', { name: 'Preview' })
  await expectSeen(preview.getByRole('img', { name: 'A falling curve', exact: true }), 3000, preview)

  await copyImage(page, png(60, 40, 90))
  await answer(page).fill('Unit cost: ')
  await page.keyboard.press('Control+v')
  await expect(answer(page)).toHaveValue(/^Unit cost: \n\n!\[image\]\(image:[0-9a-f]{64}\.png\)$/)
  expect(kept()).toHaveLength(2) // before the card is saved
  expect(await violations(page)).toEqual([])
  expect(await whatDoesNotFit(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await said(page).getByRole('button', { name: 'Study it today' }).click()
  await expect(said(page)).toContainText('The card will be asked today')

  await expectAsked(page)
  expect(await violations(page)).toEqual([])
  expect(await whatDoesNotFit(page)).toEqual([])
  await expectAsked(await learner.reopen())
})

/** The card is asked and answered with its images. */
async function expectAsked(page: Page): Promise<void> {
  await study(page, 'My cards')
  await expectSeen(card(page).getByRole('img', { name: 'A falling curve' }), 3000, card(page))
  await expect(card(page).getByRole('img')).toHaveCount(1)
  await page.keyboard.press('Space')
  await expectSeen(card(page).getByRole('img', { name: 'image', exact: true }), 60, card(page))
}

test('the card browser shows it, and where its file is missing, its words and that it is', async () => {
  let preview = await previewed(learner.page)
  await expectSeen(preview.getByRole('img', { name: 'A falling curve' }), 3000, preview)
  await learner.quit()
  rmSync(join(learner.profile, 'data', 'images'), { recursive: true })
  preview = await previewed(await learner.open())
  await expect(preview.getByText('A falling curve (image is missing)')).toBeVisible()
  await expect(preview.getByRole('img')).toHaveCount(0)
})

async function previewed(page: Page): Promise<Locator> {
  await goTo(page, 'Cards')
  await page.getByRole('link', { name: 'Card browser' }).click()
  await page.getByRole('row').filter({ hasText: 'What does this show?' }).click()
  return page.getByRole('group', { name: 'Preview' })
}

test('images that are dropped on a text are put into it, and another file is refused in a sentence', async () => {
  const { page } = learner
  await newCard(page)
  await answer(page).fill('As drawn:')
  await dropFile(answer(page), 'Two lines.png', 'image/png', png(80, 40, 120))
  await expect(answer(page)).toHaveValue(/^As drawn:\n\n!\[Two lines\]\(image:[0-9a-f]{64}\.png\)$/)
  const before = await answer(page).inputValue()
  await dropFile(answer(page), 'notes.txt', 'text/plain', Buffer.from('words'))
  await expect(editor(page).getByRole('alert')).toContainText('That is no image, so nothing was added.')
  await expect(answer(page)).toHaveValue(before)
  await leaveEditor(page)
})

test('what is no image is refused in a sentence, and what was typed stands', async () => {
  const { page } = learner
  await newCard(page)
  await question(page).fill('Half a')
  await chooseFile('drawing.png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))
  await page.getByRole('button', { name: 'Add image… to Question' }).click()
  await expect(editor(page).getByRole('alert')).toContainText('SVG images may hold scripts')
  await expect(question(page)).toHaveValue('Half a')
  await leaveEditor(page)
})

test('a JPEG and a WebP as the browser itself writes them are kept and drawn', async () => {
  const widths = await learner.page.evaluate(async () => {
    const canvas = document.createElement('canvas')
    canvas.width = 123
    canvas.height = 45
    canvas.getContext('2d')?.fillRect(0, 0, 50, 20)
    type Keep = (image: { bytes: Uint8Array }) => Promise<{ value: { name: string } }>
    const { imageKeep } = (window as unknown as { companion: { imageKeep: Keep } }).companion
    const widthOf = async (kind: string): Promise<string> => {
      const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, kind))
      const { value } = await imageKeep({ bytes: new Uint8Array((await blob?.arrayBuffer()) ?? []) })
      const image = new Image()
      image.src = `/images/${value.name}`
      await image.decode()
      return `${value.name.split('.')[1]} ${image.naturalWidth}`
    }
    return [await widthOf('image/jpeg'), await widthOf('image/webp'), await widthOf('image/png')]
  })
  expect(widths).toEqual(['jpg 123', 'webp 123', 'png 123'])
})
