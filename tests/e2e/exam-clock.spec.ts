import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { bankOf, printOf } from '#domain/exam/bank.ts'
import type { Item, QuestionsPack } from '#domain/exam/item.ts'
import type { Act, JournalEvent } from '#domain/journal/events.ts'
import { goTo, Learner } from './app.ts'
import { journalOf, writeJournal } from './journal.ts'
import { device } from './past.ts'

const learner = new Learner()
const pack = JSON.parse(readFileSync('out/renderer/pack/questions.json', 'utf8')) as QuestionsPack // as it was built
const item = bankOf(pack).all.find((one): one is Item => one.kind === 'single')
if (!item) throw new Error('The bank has no single question.')

const paper = '0190a3f0-0000-7000-8000-00000000000a'
const begunAt = Date.now() - 3_600_000
const event = (act: Act, after: number): JournalEvent => ({
  ...act,
  id: `0190a3f0-0000-7000-8000-0000000001${String(after).padStart(2, '0')}`,
  device,
  at: begunAt + after * 1000,
  offset: 0
})

/** A paper of an older content: one of its questions was rewritten since. Three seconds of its time are left. */
const past: readonly JournalEvent[] = [
  event(
    {
      kind: 'paper-begun',
      paper,
      seed: paper,
      questions: [
        { item: item.id, print: 'of other words' },
        { item: item.id, print: printOf(item) }
      ],
      minutes: 5,
      passLine: 0.75
    },
    0
  ),
  event({ kind: 'paper-answered', paper, position: 0, chosen: [0], elapsed: 10_000 }, 10),
  event({ kind: 'paper-visited', paper, position: 0, elapsed: 297_000 }, 20)
]

test.beforeAll(async () => {
  writeJournal(learner.profile, device, past)
  await learner.open()
})
test.afterEach(() => expect(learner.takeTroubles(), 'errors nobody expected').toEqual([]))
test.afterAll(() => learner.leave())

test('a question that was rewritten since says so and is passed over', async () => {
  const { page } = learner
  await goTo(page, 'Exam')
  await page.getByRole('button', { name: 'Go on with this paper' }).click()
  await expect(page.getByRole('timer')).toHaveText('0:03')
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(page.getByText('This question was rewritten or removed by an update')).toBeVisible()
})

test('when the time is up the paper is handed in by itself, and what is gone is not counted', async () => {
  const { page } = learner
  await expect(page.getByText('handed in when its time was up')).toBeVisible()
  await expect(page.getByText('0 of 1 right')).toBeVisible()
  await expect(page.getByText('1 question was rewritten or removed by an update')).toBeVisible()
  const [submitted] = journalOf(learner.profile).filter(({ kind }) => kind === 'paper-submitted')
  expect(submitted).toMatchObject({ by: 'clock', elapsed: 300_000, results: [{ gone: true }, { right: false }] })
})
