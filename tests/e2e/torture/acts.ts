import { expect, type Page } from '@playwright/test'
import { goTo } from '../app.ts'
import { answerCard, study } from '../drill.ts'
import { answerWithoutPause, fitsAnswer } from '../durability.ts'
import { chooseFirst, practise } from '../exam.ts'
import { marksPainted, note, painted, popup, selectByMouse, toolbar } from '../marks.ts'
import { openChapter } from '../reading.ts'
import { writeCard } from '../writing.ts'
import type { Acknowledged } from './ledger.ts'
import { answerPaper, type Sitting } from './paper.ts'
import type { Random } from '#scripts/bench/random.mjs'

/** What an act is done with. */
export type Learning = {
  readonly page: Page
  readonly random: Random
  /** Told of everything that was seen done, as soon as it was. */
  readonly acknowledge: (act: Acknowledged) => void
  /** The paper under way. */
  readonly sitting: Sitting
}

type Act = (learning: Learning) => Promise<void>

/** Cards answered by keyboard without a pause. */
const answers: Act = async ({ page, random, acknowledge }) => {
  let left = 5 + random.below(25)
  await answerWithoutPause(
    page,
    (answer) => {
      left--
      acknowledge({ words: `answered “${answer.question}” with ${answer.rating}`, fits: fitsAnswer(answer) })
    },
    () => left <= 0
  )
}

/** An answer that is taken back. */
const undo: Act = async ({ page, acknowledge }) => {
  await study(page)
  const question = await answerCard(page, '3')
  await page.keyboard.press('Control+z')
  await expect(page.locator('[aria-label=Card] [aria-live]').first()).toHaveText(question)
  acknowledge({ words: `took back the answer to “${question}”`, fits: ({ kind }) => kind === 'voided' })
}

/** A card of one's own. */
const ownCard: Act = async ({ page, random, acknowledge }) => {
  const ask = `What is number ${random.below(1_000_000)}?`
  await writeCard(page, ask, 'A number.')
  acknowledge({
    words: `wrote the card “${ask}”`,
    fits: (event) => event.kind === 'card-written' && event.face.kind === 'basic' && event.face.ask === ask
  })
}

const choices = [
  ['theme', 'Colours', { light: 'Light', sepia: 'Sepia', dark: 'Dark' }],
  ['lineWidth', 'Line width in the guide', { narrow: 'Narrow', medium: 'Medium', wide: 'Wide' }],
  ['typeface', 'Typeface in the guide', { serif: 'Serif', sans: 'Sans' }]
] as const

/** A setting changed to something else. */
const setting: Act = async ({ page, random, acknowledge }) => {
  const [name, label, words] = random.of(choices)
  await goTo(page, 'Settings')
  const field = page.getByRole('group', { name: label })
  const now = await field.getByRole('radio', { checked: true }).getAttribute('value')
  const others = Object.entries(words).filter(([, word]) => word !== now)
  const checked = await Promise.all(others.map(([, word]) => field.getByRole('radio', { name: word }).isChecked()))
  const [value, word] = random.of(others.filter((_, index) => !checked[index]))
  await field.getByRole('radio', { name: word }).click()
  await expect(field.getByRole('radio', { name: word })).toBeChecked() // it follows what was recorded
  acknowledge({
    words: `set ${name} to ${value}`,
    fits: (event) => event.kind === 'setting-changed' && event.setting === name && event.value === value
  })
}

const chapter = 'Which certification for which role'
const colours = ['Yellow', 'Green', 'Blue', 'Pink'] as const

/** Words of the guide marked, and a note beside them. */
const markAndNote: Act = async ({ page, random, acknowledge }) => {
  await openChapter(page, chapter)
  await marksPainted(page) // words that are marked already would not be marked again
  const taken = Object.values(await painted(page)).flat()
  const free = (await sentences(page)).filter((sentence) => !taken.some((words) => words.includes(sentence)))
  if (free.length === 0) return
  const [words, colour] = [random.of(free), random.of(colours)]
  await selectByMouse(page, words, words)
  await toolbar(page).getByRole('button', { name: colour }).click()
  await expect.poll(async () => (await painted(page))[`mark-${colour.toLowerCase()}`]?.join()).toContain(words)
  acknowledge({
    words: `marked “${words}”`,
    fits: (event) => event.kind === 'passage-marked' && event.passage.quote === words
  })
  await selectByMouse(page, words, words)
  await page.keyboard.press('n')
  const text = `Note ${random.below(1_000_000)}`
  await note(page).fill(text)
  await popup(page).getByRole('button', { name: 'Done' }).click()
  await expect(popup(page)).toHaveCount(0)
  await expect(page.getByRole('button', { name: `Note: ${text}` })).toHaveCount(1)
  acknowledge({ words: `noted “${text}”`, fits: (event) => event.kind === 'mark-noted' && event.note === text })
}

/** Beginnings of paragraphs that stand in one piece, once, and can be selected on one line. */
const sentences = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const all = document.querySelector('article')?.textContent ?? ''
    const starts = [...document.querySelectorAll('article p')].map((paragraph) => {
      const first = paragraph.firstChild
      return first instanceof Text ? (/^\S+(?: \S+){3}(?= )/.exec(first.data)?.[0] ?? '') : ''
    })
    return starts.filter((start) => start !== '' && all.split(start).length === 2)
  })

/** A question of the bank, alone. */
const practice: Act = async ({ page, acknowledge }) => {
  await practise(page)
  await chooseFirst(page)
  await page.getByRole('button', { name: 'Certain' }).click()
  await page.getByRole('button', { name: 'Next question' }).waitFor()
  acknowledge({ words: 'answered a question in practice', fits: ({ kind }) => kind === 'item-answered' })
}

const paper: Act = ({ page, random, acknowledge, sitting }) =>
  answerPaper(page, sitting, 1 + random.below(50), 2 + random.below(8), acknowledge)

/** Answers twice as often as anything else: nothing else is as quick. */
const acts: readonly Act[] = [answers, answers, answers, undo, ownCard, setting, markAndNote, practice, paper]

/** Does one thing after another, chosen at random, until `enough` says so. */
export async function learn(learning: Learning, enough: () => boolean): Promise<void> {
  while (!enough()) await learning.random.of(acts)(learning)
}

/** Answers cards and nothing else, until `enough` says so: the quickest way to write. */
export async function answerOnly(learning: Learning, enough: () => boolean): Promise<void> {
  while (!enough()) await answers(learning)
}
