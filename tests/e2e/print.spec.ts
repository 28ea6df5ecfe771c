import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import type { Root } from 'hast'
import { toText } from 'hast-util-to-text'
import type { Card, Chapter, GlossaryPack } from '#domain/content/pack.ts'
import type { JournalEvent } from '#domain/journal/events.ts'
import type { Companion } from '#shared/companion.ts'
import { png } from '../fixtures/images.ts'
import { goTo, learnerForFile } from './app.ts'
import { cards, packFile, packIndex } from './drill.ts'
import { letters, type Pdf, readPdf } from './pdf.ts'
import { openChapter } from './reading.ts'
import { keepImage } from './writing.ts'

const learner = learnerForFile()
const folder = mkdtempSync(join(tmpdir(), 'printed-'))
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Save as PDF' })
const pdfButton = (page: Page) => page.getByRole('button', { name: 'Save as PDF' })

/** Has the system's own dialog, which no test can reach, answer with a path; without one, that it was cancelled. */
async function answerDialog(path?: string): Promise<void> {
  await learner.app.evaluate(({ dialog: system }, filePath) => {
    const answer = { canceled: filePath === undefined, filePath: filePath ?? '' }
    const asked = Object.assign(globalThis, { proposed: '' })
    // The one that is given a window and options
    system.showSaveDialog = ((...[, options]: readonly { readonly defaultPath?: string }[]) => {
      asked.proposed = options?.defaultPath ?? ''
      return Promise.resolve(answer)
    }) as unknown as typeof system.showSaveDialog
  }, path)
}

async function choosePaper(page: Page, name: string): Promise<void> {
  const radio = dialog(page).getByRole('radio', { name })
  await radio.click()
  await expect(radio).toBeChecked() // once it is recorded
}

/** Saves what is chosen in the dialog, and reads it back. */
async function save(page: Page, what: RegExp): Promise<Pdf> {
  const path = join(folder, 'saved.pdf')
  await answerDialog(path)
  await dialog(page).getByRole('radio', { name: what }).check()
  await dialog(page).getByRole('button', { name: 'Save…' }).click()
  await expect(dialog(page).getByText('“saved.pdf” is saved.')).toBeVisible({ timeout: 60_000 })
  await page.keyboard.press('Enter')
  await expect(dialog(page)).toBeHidden()
  const pdf = await readPdf(path)
  expect(pdf.tagged).toBe(true)
  return pdf
}

type Listed = { readonly title: string; readonly number?: number }

/** The contents as they must stand in a PDF: each heading with the page that it is really on. */
function contentsOf({ outline }: Pdf, listed: readonly Listed[]): string {
  const headings = outline.toSorted((one, other) => one.depth - other.depth) // a section may be called like a chapter
  const pageOf = (title: string) => headings.find((heading) => heading.title === title)?.page
  return letters(listed.map(({ title, number }) => `${number ?? ''}${title}${pageOf(title)}`).join(''))
}

test('a chapter is saved by keyboard, with its contents on the pages it says, however the app looks', async () => {
  const { page, app } = learner
  await app.evaluate(({ BrowserWindow, nativeTheme }) => {
    nativeTheme.themeSource = 'dark'
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(1.5)
  })
  await openChapter(page, 'Tracks and levels')
  await pdfButton(page).focus()
  await page.keyboard.press('Enter')
  await expect(dialog(page).getByRole('radio', { name: /^This chapter Tracks and levels$/ })).toBeChecked()
  const pdf = await save(page, /^This chapter/)
  await expect(pdfButton(page)).toBeFocused()

  const chapter = packIndex.chapters.find(({ title }) => title === 'Tracks and levels')
  const sections = chapter?.sections.map(({ title }) => title) ?? []
  const { body } = packFile(`chapters/${chapter?.id}.json`) as Chapter
  expect(pdf.title).toBe('Tracks and levels · Certified FinOps Professional')
  expect(pdf.paper).toEqual([210, 297])
  expect(pdf.outline.map(({ title }) => title)).toEqual([
    'Tracks and levels',
    'Contents',
    ...sections,
    'Licence and sources'
  ])
  const text = pdf.pages.join('')
  const listed = [...sections, 'Licence and sources'].map((title) => ({ title }))
  expect(text).toContain(contentsOf(pdf, listed))
  expect(paragraphs(body).filter((words) => !text.includes(words))).toEqual([])
  expect(text).toContain(letters(`version ${packIndex.version}`))
  await app.evaluate(({ BrowserWindow, nativeTheme }) => {
    nativeTheme.themeSource = 'light'
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    const zoom = contents?.getZoomFactor()
    contents?.setZoomFactor(1)
    if (zoom !== 1.5) throw new Error(`Printing has changed the zoom of the window to ${zoom}.`)
  })
})

/** The letters of every paragraph and item of a chapter. */
function paragraphs(body: Root): readonly string[] {
  const found: string[] = []
  const walk = (node: Root | Root['children'][number]): void => {
    if (node.type === 'element' && node.tagName === 'p') found.push(letters(toText(node)))
    else if ('children' in node) for (const child of node.children) walk(child)
  }
  walk(body)
  return found
}

test('the whole guide has every chapter in its contents, on the page it says', async () => {
  const { page } = learner
  await goTo(page, 'Guide')
  await pdfButton(page).click()
  const pdf = await save(page, /^The whole guide/)
  const { chapters, parts } = packIndex
  expect(pdf.outline.filter(({ depth }) => depth === 2).map(({ title }) => title)).toEqual(
    chapters.map(({ title }) => title)
  )
  const listed = parts.flatMap((part) => [
    { title: part.title },
    ...chapters.filter((chapter) => chapter.part === part.id).map(({ title, number }) => ({ title, number }))
  ])
  expect(pdf.pages.slice(0, 3).join('')).toContain(contentsOf(pdf, listed))
})

test('the glossary has every term, on the paper that was chosen', async () => {
  const { page } = learner
  await goTo(page, 'Glossary')
  await pdfButton(page).click()
  await choosePaper(page, 'Letter')
  const pdf = await save(page, /^The glossary/)
  const { terms } = packFile('glossary.json') as GlossaryPack
  expect(pdf.paper).toEqual([216, 279])
  expect(
    pdf.outline
      .filter(({ depth }) => depth === 2)
      .map(({ title }) => title)
      .toSorted()
  ).toEqual(terms.map(({ term }) => term).toSorted())
  const letterHeadings = pdf.outline.filter(({ title }) => /^[A-Z]$/.test(title))
  expect(letterHeadings.length).toBeGreaterThan(20)
  expect(pdf.pages[0]).toContain(contentsOf(pdf, letterHeadings))
})

test('a deck is saved as cards none of which is cut off, on paper that is remembered', async () => {
  const { page } = learner
  await goTo(page, 'Cards')
  await page.getByRole('link', { name: 'Principles', exact: true }).click()
  await pdfButton(page).click()
  await expect(dialog(page).getByRole('radio', { name: 'Letter' })).toBeChecked()
  await choosePaper(page, 'A4')
  const pdf = await save(page, /^This deck/)
  const own = cards.filter(({ deck }) => deck === 'principles')
  const text = pdf.pages.join('')
  const lettersIn = (face: Card['ask']): string =>
    letters(toText({ type: 'root', children: [...face] })).replace('blank', '')
  expect(
    own
      .flatMap(({ ask, answer }) => [ask, answer])
      .map(lettersIn)
      .filter((face) => !text.includes(face))
  ).toEqual([])
  const perPage = pdf.pages.map((one) => own.filter(({ ask }) => one.includes(lettersIn(ask))).length)
  expect(Math.max(...perPage)).toBe(5)
  expect(perPage[0]).toBe(4)
})

const device = '0190a000-0000-7000-8000-000000000001'
const event = (number: number, act: object): JournalEvent =>
  ({ id: `0190a000-0000-7000-8000-0000000001${number}`, device, at: number, offset: 0, ...act }) as JournalEvent
const passage = { chapter: 'roles', quote: 'Two words', prefix: '', suffix: '', start: 10, end: 19 }

test('what the learner marked is saved with its colours in words, and their own cards with their images', async () => {
  const { page } = learner
  const image = await keepImage(page, png(300, 200))
  await goTo(page, 'Today')
  const mark = '0190a000-0000-7000-8000-000000000777'
  const acts = [
    { kind: 'passage-marked', mark, passage, colour: 'pink' },
    { kind: 'mark-noted', mark, note: 'Ask about this' },
    { kind: 'bookmark-set', address: '/glossary/showback', title: 'Showback' },
    {
      kind: 'card-written',
      card: 'own.a',
      face: { kind: 'cloze', text: `Water is {{wet}}. ![Rain](image:${image})` },
      tags: []
    },
    { kind: 'card-written', card: 'own.b', face: { kind: 'basic', ask: 'In the bin?', answer: 'Yes' }, tags: [] },
    { kind: 'card-trashed', card: 'own.b' }
  ]
  const appended = await page.evaluate(
    (events) => (window as unknown as { companion: Companion }).companion.journalAppend(events), // put there by the preload
    acts.map((act, at) => event(10 + at, act))
  )
  expect(appended.ok).toBe(true)
  await page.reload()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await clickMenu('&Save as PDF…')
  const pdf = await save(page, /^Your highlights and bookmarks 1 highlight, 1 bookmark, 1 card of your own$/)
  const text = pdf.pages.join('')
  for (const words of ['Pink', 'Two words', 'Ask about this', 'Showback', 'Water is […].', 'Water is wet.'])
    expect(text).toContain(letters(words))
  expect(text).not.toContain(letters('In the bin?'))
  expect(readFileSync(join(folder, 'saved.pdf'), 'latin1')).toMatch(/\/Subtype\s*\/Image/)
})

test('the menu proposes what stands on the screen', async () => {
  const { page } = learner
  await goTo(page, 'Cards')
  await page.getByRole('link', { name: 'Phases', exact: true }).click()
  await clickMenu('&Save as PDF…')
  await expect(dialog(page).getByRole('radio', { name: 'This deck, as cards to fold Phases' })).toBeChecked()
  await answerDialog()
  await dialog(page).getByRole('button', { name: 'Save…' }).click()
  await expect(dialog(page).getByRole('button', { name: 'Save…' })).toBeVisible() // nowhere to save it: the questions again
  expect(await learner.app.evaluate(() => (globalThis as unknown as { proposed: string }).proposed)).toMatch(
    /[/\\]Phases, cards\.pdf$/
  )
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toBeHidden()
})

test('one that is given up leaves no file, and one that was there stays', async () => {
  const { page } = learner
  const place = mkdtempSync(join(folder, 'given-up-'))
  writeFileSync(join(place, 'guide.pdf'), 'an older one')
  await answerDialog(join(place, 'guide.pdf'))
  await goTo(page, 'Guide')
  await pdfButton(page).click()
  await dialog(page).getByRole('button', { name: 'Save…' }).click()
  await expect(dialog(page).getByText('Counting the pages for the contents')).toBeVisible()
  await expect(dialog(page).getByRole('progressbar', { name: 'PDF' })).toBeVisible()
  await dialog(page).getByRole('button', { name: 'Cancel' }).click()
  await expect(dialog(page).getByRole('button', { name: 'Save…' })).toBeVisible()
  expect(readdirSync(place)).toEqual(['guide.pdf'])
  await expect.poll(() => learner.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  await page.keyboard.press('Escape')
})

test('a place that may not be written to is named, and another one can be tried', async () => {
  test.skip(process.platform !== 'linux', 'Only Linux has a folder that nobody may write to.')
  const { page } = learner
  await openChapter(page, 'Tracks and levels')
  await pdfButton(page).click()
  await answerDialog('/sys/chapter.pdf')
  await dialog(page).getByRole('button', { name: 'Save…' }).click()
  await expect(dialog(page).getByRole('alert')).toHaveText(/^Nothing may be written there, so no PDF was saved\./)
  await page.keyboard.press('Enter')
  await save(page, /^This chapter/)
})

/** What Electron knows of a page and its own types do not name. */
type Told = { readonly getLastWebPreferences: () => Electron.WebPreferences }

test('the page that is printed is hidden, locked in and without the bridge', async () => {
  const { page, app } = learner
  await openChapter(page, 'Tracks and levels')
  const seen = app.evaluate(
    ({ app: electron, BrowserWindow }) =>
      new Promise((resolve) => {
        electron.once('browser-window-created', (_event, window) => {
          window.webContents.once('did-finish-load', () => {
            const names = '["companion", "require", "process"].filter((name) => name in window)'
            const { sandbox, contextIsolation, nodeIntegration, preload } = (
              window.webContents as unknown as Told
            ).getLastWebPreferences()
            void window.webContents.executeJavaScript(`[location.href, ${names}]`).then((found: unknown) => {
              const shown = BrowserWindow.getAllWindows().filter((one) => one.isVisible()).length
              resolve({ found, shown, sandbox, contextIsolation, nodeIntegration, preload })
            })
          })
        })
      })
  )
  await pdfButton(page).click()
  await save(page, /^This chapter/)
  expect(await seen).toMatchObject({
    found: ['app://companion/print', []],
    shown: 1,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false
  })
  expect(await seen).not.toMatchObject({ preload: expect.any(String) })
})

/** Chooses an item of the menu. */
async function clickMenu(label: string): Promise<void> {
  await learner.app.evaluate(({ Menu }, wanted) => {
    const items = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? []) ?? []
    const item = items.find((one) => one.label === wanted)
    if (!item) throw new Error(`The menu has no ${wanted}.`)
    item.click()
  }, label)
}
