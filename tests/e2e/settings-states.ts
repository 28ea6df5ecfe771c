import { expect } from '@playwright/test'
import { goTo } from './app.ts'
import { visit } from './marks.ts'
import type { States } from './states.ts'

/** Settings: backups, licences, data, diagnostics, and the ways in and out. */
export const settings: States = {
  'the backups to restore': async (page) => {
    await goTo(page, 'Settings')
    await page.getByRole('button', { name: 'Back up now' }).click()
    await expect(page.getByText(/It was read back and is whole/)).toBeVisible()
    await page.getByRole('button', { name: 'Restore', exact: true }).click()
    await expect(page.getByRole('list', { name: 'Backups' })).toBeVisible()
  },
  'the licences': async (page) => {
    await page.keyboard.press('Escape')
    await visit(page, '/settings/licences', 'Licences')
    await page.getByText(/^react \d/).click()
  },
  'the settings': async (page) => {
    await page.keyboard.press('Escape')
    await goTo(page, 'Settings')
    await page
      .getByRole('group', { name: /^Type the answer/ })
      .getByRole('radio', { name: 'Off' })
      .click()
    await page.getByText(/^\d+ sources$/).click()
  },
  'what a passphrase for backups means, and one that is too short': async (page) => {
    await page.getByRole('button', { name: 'Lock with a passphrase' }).click()
    const dialog = page.getByRole('dialog', { name: 'Lock backups' })
    await dialog.getByLabel(/^Passphrase,/).fill('short')
    await page.keyboard.press('Enter')
    await expect(dialog.getByRole('alert')).toHaveText(/12 characters/)
  },
  'the data as a check found them': async (page) => {
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Check my data' }).click()
    await expect(page.getByRole('list', { name: 'What was found' })).toBeVisible()
  },
  'the diagnostics': async (page) => {
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Show diagnostics' }).click()
    await expect(page.getByRole('region', { name: 'What is copied' })).toContainText('Versions')
  },
  'what can be exported': async (page) => {
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Export', exact: true }).click()
    await expect(page.getByRole('dialog', { name: 'Export' }).getByRole('button', { name: 'Journal' })).toBeVisible()
  },
  'what can be imported': async (page) => {
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Import', exact: true }).click()
    await expect(page.getByRole('dialog', { name: 'Import' }).getByRole('button', { name: 'Journal' })).toBeVisible()
  }
}
