import { expect } from '@playwright/test'
import { goTo } from './app.ts'
import { answerPaper, beginPaper, practise, practiseUntil } from './exam.ts'
import type { States } from './states.ts'

/** Practice and papers. */
export const exam: States = {
  'the exam before its first question': async (page) => {
    await page.keyboard.press('Escape')
    await goTo(page, 'Exam')
  },
  'a question of practice': (page) => practise(page),
  'a question with its reasons': (page) => practiseUntil(page, 'Not right'),
  'a paper under way': async (page) => {
    await page.getByRole('link', { name: 'End practice' }).click()
    await beginPaper(page)
    await answerPaper(page, 30)
    await page.keyboard.press('f')
  },
  'a paper that stands still': async (page) => {
    await page.getByRole('button', { name: 'Pause' }).click()
    await expect(page.getByRole('heading', { name: 'The clock stands still' })).toBeVisible()
  },
  'before a paper is handed in': async (page) => {
    await page.getByRole('button', { name: 'Go on' }).click()
    await page.getByRole('button', { name: 'Hand in' }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
  },
  'a paper with its reasons': async (page) => {
    await page.getByRole('button', { name: 'Hand in now' }).click()
    await expect(page.getByRole('heading', { level: 1, name: /assed/ })).toBeVisible()
  },
  'the exam after a paper': async (page) => {
    await page.getByRole('link', { name: 'Back to Exam' }).click()
    await expect(page.getByRole('heading', { name: 'What you mix up' })).toBeVisible()
  }
}
