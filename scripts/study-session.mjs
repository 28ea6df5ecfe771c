// @ts-check
// Walks one study session through the built app (read, look up, drill, sit a paper, plan) and saves what it saw.
// Usage: node scripts/study-session.mjs FOLDER [light|dark]
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron } from '@playwright/test'
import { launchCommand } from './launch.mjs'

const [folder = 'study-session', scheme = 'light'] = process.argv.slice(2)

/** @typedef {import('@playwright/test').Page} Page */

/** @param {Page} page @param {string} name */
const goTo = (page, name) =>
  page.getByRole('navigation', { name: 'Study' }).getByRole('link', { name, exact: true }).click()

/** The steps of the session. Each leaves the page on what its picture shows. @type {Record<string, (page: Page) => Promise<void>>} */
const steps = {
  today: async (page) => {
    await page.getByRole('heading', { level: 1 }).waitFor()
  },
  guide: async (page) => {
    await goTo(page, 'Guide')
    await page.getByRole('link', { name: 'The professional level', exact: true }).click()
    await page.getByRole('article').waitFor()
  },
  glossary: async (page) => {
    await goTo(page, 'Glossary')
    await page.getByRole('searchbox', { name: 'Search glossary' }).fill('reservd instnce')
    await page.getByRole('list', { name: 'Results' }).getByRole('listitem').first().waitFor()
  },
  question: async (page) => {
    await goTo(page, 'Cards')
    await page.getByRole('button', { name: 'Study Principles' }).click()
    await page.getByRole('button', { name: 'Show answer' }).waitFor()
  },
  answer: async (page) => {
    await page.keyboard.press('Space')
    await page.getByRole('button', { name: 'Good' }).waitFor()
  },
  cards: async (page) => {
    for (const key of ['4', '3', '4', '4', '3', '4', '4', '4', '4', '3']) {
      if (await page.getByRole('button', { name: 'Show answer' }).isVisible()) await page.keyboard.press('Space')
      await page.keyboard.press(key)
      await page.getByRole('button', { name: 'Show answer' }).waitFor()
    }
    await goTo(page, 'Cards')
    await page.getByRole('heading', { level: 1, name: 'Cards' }).waitFor()
  },
  paper: async (page) => {
    await goTo(page, 'Exam')
    await page.getByRole('button', { name: 'Begin a paper' }).click()
    await page.getByRole('timer', { name: 'Time left' }).waitFor()
    await page.keyboard.press('f')
    await page.keyboard.press('n')
    await page.getByRole('region', { name: 'Question 2 of' }).waitFor()
  },
  plan: async (page) => {
    await goTo(page, 'Plan')
    await page.getByRole('button', { name: 'Make a plan' }).click()
    await page.getByText('worked out today').waitFor()
  },
  progress: async (page) => {
    await goTo(page, 'Progress')
    await page.getByRole('heading', { level: 1, name: 'Progress' }).waitFor()
  }
}

const profile = mkdtempSync(join(tmpdir(), 'study-session-'))
mkdirSync(folder, { recursive: true })
const { executable, args } = await launchCommand([`--user-data-dir=${profile}`])
const app = await _electron.launch({ executablePath: executable, args })
try {
  const page = await app.firstWindow()
  await page.emulateMedia({ colorScheme: scheme === 'dark' ? 'dark' : 'light', reducedMotion: 'reduce' })
  for (const [name, step] of Object.entries(steps)) {
    await step(page)
    await page.evaluate(() => document.fonts.ready)
    await page.waitForTimeout(150)
    await page.screenshot({ path: join(folder, `${name}.png`) })
    console.log(`  ${name}`)
  }
  console.log(`One study session walked. Its pictures are in ${resolve(folder)}`)
} finally {
  await app.close()
  rmSync(profile, { recursive: true, force: true })
}
