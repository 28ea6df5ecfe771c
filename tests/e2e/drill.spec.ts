import { expect, test } from '@playwright/test'
import { goTo, learnerForFile } from './app.ts'
import { answerCard, answerCards, cards, packIndex, questionOf, queue, study, times } from './drill.ts'
import { answersOf } from './journal.ts'

const learner = learnerForFile()
const show = 'Show answer'

test('the keyboard alone starts the session, shows an answer and gives each of the four ratings', async () => {
  const { page } = learner
  await goTo(page, 'Today')
  await page.keyboard.press('Space')
  await expect(queue(page)).toHaveText('15 new')
  await answerCard(page, '1')
  await expect(queue(page)).toHaveText('1 learning, 14 new')
  await answerCard(page, '2')
  await expect(queue(page)).toHaveText('2 learning, 13 new')
  await answerCard(page, '3')
  await expect(queue(page)).toHaveText('3 learning, 12 new')
  await answerCard(page, '4')
  await expect(queue(page)).toHaveText('3 learning, 11 new')
  expect(answersOf(learner.profile).map(({ rating }) => rating)).toEqual([1, 2, 3, 4])
})

test('the space bar shows the answer and then rates it Good', async () => {
  const { page } = learner
  await study(page)
  const before = await questionOf(page)
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: 'Good' })).toBeFocused()
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: show })).toBeFocused()
  expect(await questionOf(page)).not.toBe(before)
  expect(answersOf(learner.profile).at(-1)?.rating).toBe(3)
})

test('a rating key does nothing before the answer is shown, and a second press does not rate twice', async () => {
  const { page } = learner
  await study(page)
  const before = answersOf(learner.profile).length
  const question = await questionOf(page)
  await page.keyboard.press('4')
  expect(await questionOf(page)).toBe(question)
  for (const answered of [1, 2, 3, 4, 5]) {
    await page.keyboard.press('Space')
    await Promise.all(Array.from({ length: 40 }, () => page.keyboard.press('4')))
    await page.getByRole('button', { name: show }).waitFor()
    expect(answersOf(learner.profile)).toHaveLength(before + answered)
  }
})

// Known to fail where the store's news reaches the screen before the answer is hidden: the card changes first then.
test('the next answer is never on the page before it is asked for', async () => {
  const { page } = learner
  await study(page)
  await page.evaluate(watchForAnswersTooSoon)
  await answerCards(page, times(3, '1'))
  expect(await page.evaluate(() => document.documentElement.dataset['tooSoon'])).toBe('0')
})

test('each rating says when the card would come back, and the deck keeps the promise', async () => {
  const { page } = learner
  await study(page, 'Phases')
  await page.keyboard.press('Space')
  for (const [name, interval] of [
    ['Again', /^1 min$/],
    ['Hard', /^6 min$/],
    ['Good', /^10 min$/],
    ['Easy', /^\d+ d$/]
  ] as const) {
    await expect(page.getByRole('button', { name })).toHaveAccessibleDescription(interval)
  }
  const days = Number.parseInt(await page.locator('#interval-4').innerText(), 10)
  const question = await questionOf(page)
  await page.keyboard.press('4')
  await page.getByRole('button', { name: show }).waitFor()
  await goTo(page, 'Cards')
  await page.getByRole('link', { name: 'Phases', exact: true }).click()
  const row = page.getByRole('row').filter({ hasText: question.trim() })
  await expect(row.getByRole('cell').last()).toHaveText(dayFromNow(days))
})

test('undo takes answers back one after another, newest first, and says when none is left', async () => {
  const { page } = learner
  await study(page, 'Principles')
  const before = await queue(page).innerText()
  const questions = await answerCards(page, ['3', '1', '4'])
  for (const question of [...questions].reverse()) {
    await page.keyboard.press('Control+z')
    await expect.poll(() => questionOf(page)).toBe(question)
  }
  await expect(queue(page)).toHaveText(before)
  // However fast it is asked for: each takes back one.
  await answerCards(page, ['3', '4'])
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(queue(page)).toHaveText(before)
  const kept = answersOf(learner.profile).length
  for (let left = kept; left > 0; left--) {
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => answersOf(learner.profile).length).toBe(left - 1)
  }
  await expect(queue(page)).toHaveText('15 new') // the screen follows the journal
  await page.keyboard.press('Control+z')
  await expect(page.getByText('There is no answer left to take back.')).toBeVisible()
})

for (const [ending, end] of [
  ['the app was quit', () => learner.quit()],
  ['the app was killed', () => learner.kill()]
] as const) {
  test(`an answer can be taken back after ${ending}`, async () => {
    await study(learner.page)
    const [first = '', second = ''] = await answerCards(learner.page, ['3', '4'])
    const left = answersOf(learner.profile).length
    await end()
    const page = await learner.open()
    await study(page)
    await page.keyboard.press('Control+z')
    await expect.poll(() => questionOf(page)).toBe(second)
    await page.keyboard.press('Control+z')
    await expect.poll(() => questionOf(page)).toBe(first)
    expect(answersOf(learner.profile)).toHaveLength(left - 2)
  })
}

test('at the daily limit the end screen says what comes next and when, and more new cards can be had', async () => {
  const { page } = learner
  await study(page)
  await expect(queue(page)).toHaveText('15 new')
  await page.keyboard.press('Space')
  const days = Number.parseInt(await page.locator('#interval-4').innerText(), 10)
  await page.keyboard.press('4')
  await answerCards(page, times(14, '4'))
  await expect(queue(page)).toHaveText('Nothing left today')
  const done = page.getByRole('region', { name: 'Done for today' })
  await expect(done).toContainText('15 answers today, 15 new cards begun.')
  // Learnt together, they come back spread over the days near the one on the button.
  const intervals = answersOf(learner.profile).map(({ interval = days }) => interval)
  expect(new Set(intervals).size).toBeGreaterThan(2)
  const soonest = Math.min(...intervals)
  const coming = intervals.filter((interval) => interval === soonest).length
  await expect(done).toContainText(`Next, over all decks: ${coming} cards on ${weekdayFromNow(soonest)}.`)
  await done.getByRole('button', { name: '10 more new cards' }).click()
  await expect(queue(page)).toHaveText('10 new')
  await goTo(page, 'Today')
  await expect(page.getByRole('region', { name: 'Today’s session' })).toContainText('10')
})

test('cards that ask for the same fact are kept apart', async () => {
  const { page } = learner
  const deck = packIndex.decks.find(({ id }) => id === 'principles')
  const facts = new Set(deck?.cards.map(([, fact]) => fact))
  expect(deck?.cards.length, 'the deck holds siblings, or this shows nothing').toBeGreaterThan(facts.size)
  await goTo(page, 'Settings')
  await page.getByRole('textbox', { name: 'New cards a day' }).fill('100')
  await page.keyboard.press('Tab')
  await goTo(page, 'Today')
  await expect(page.getByRole('region', { name: 'Today’s session' })).toContainText(/new\s*[5-9]\d/) // it is kept
  await study(page, 'Principles')
  const left = Number.parseInt(await queue(page).innerText(), 10)
  await answerCards(page, times(left, '4'))
  await expect(queue(page)).toHaveText('Nothing left today')
  const factOf = new Map(cards.map(({ id, fact }) => [id, fact]))
  const asked = answersOf(learner.profile).map(({ card }) => factOf.get(card))
  expect(new Set(asked).size).toBe(asked.length)
  expect(asked.length).toBeGreaterThanOrEqual(facts.size)
})

test('a card names its source and opens the section it is from', async () => {
  const { page } = learner
  await study(page, 'Personas')
  await page.keyboard.press('Space')
  const origin = page.getByRole('article', { name: 'Card' }).getByRole('link')
  const [chapter = '', section = ''] = (await origin.innerText()).split(', ')
  await page.keyboard.press('Tab')
  await origin.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(chapter)
  await expect(page.getByRole('heading', { level: 2, name: section })).toBeInViewport()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Personas')
})

test('the focus goes from the question to the ratings and on to the next question', async () => {
  const { page } = learner
  await study(page, 'Personas')
  await expect(page.getByRole('button', { name: show })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Good' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Easy' })).toBeFocused()
  for (const name of ['Good', 'Hard', 'Again']) {
    await page.keyboard.press('Shift+Tab')
    await expect(page.getByRole('button', { name })).toBeFocused()
  }
  await page.keyboard.press('Shift+Tab')
  await expect(page.getByRole('article', { name: 'Card' }).getByRole('link')).toBeFocused()
  await page.keyboard.press('3')
  await expect(page.getByRole('button', { name: show })).toBeFocused()
})

test('a deck that does not exist says so', async () => {
  const { page } = learner
  await page.evaluate(() => (location.href = '/cards/study/no-such-deck'))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such deck')
  await page.getByRole('link', { name: 'See all decks' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cards')
})

/** Counts, in the page, the changes after which another question stands there together with an answer. */
function watchForAnswersTooSoon(): void {
  const question = (): string => document.querySelector('[aria-label=Card] [aria-live]')?.textContent ?? ''
  let asked = question()
  let count = 0
  new MutationObserver(() => {
    const answered = document.querySelector('[data-rating]') !== null
    if (answered && question() !== asked) count += 1
    asked = question()
    document.documentElement.dataset['tooSoon'] = String(count)
  }).observe(document.body, { childList: true, subtree: true, characterData: true })
  document.documentElement.dataset['tooSoon'] = String(count)
}

/** The calendar date so many study days from now, as the deck writes it. */
function dayFromNow(days: number): string {
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' }).format(studyDate(days))
}

function weekdayFromNow(days: number): string {
  const words = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long' })
  return words.format(studyDate(days))
}

/** A study day turns at four in the morning. */
const studyDate = (days: number): Date => new Date(Date.now() - 4 * 3_600_000 + days * 86_400_000)
