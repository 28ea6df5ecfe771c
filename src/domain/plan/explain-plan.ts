import { dateOfDay } from '../scheduling/study-day.ts'
import type { ExamPlan } from './exam-plan.ts'
import { horizon } from './exam-schedule.ts'
import type { Prospects } from './look-ahead.ts'

const dates = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' })
const date = (day: number): string => dates.format(dateOfDay(day))
const count = (number: number, one: string): string => `${number} ${one}${number === 1 ? '' : 's'}`

/** A plan in two sentences, for the learner. */
export function explainPlan(plan: ExamPlan): readonly [string, string] {
  switch (plan.kind) {
    case 'over':
      return plan.today === plan.examDay
        ? ['Your exam is today.', 'Nothing more is planned: whatever you look at now is a bonus.']
        : ['Your exam date has passed.', 'Cards come back by the usual schedule until you set another date.']
    case 'far':
      return [
        `Your exam is ${count(plan.examDay - plan.today, 'day')} away, so cards come back by the usual schedule for now.`,
        `From ${date(plan.from)}, ${horizon} days before the exam, the plan works towards the day itself.`
      ]
    case 'idle':
      return plan.cards === 0
        ? ['There are no cards to plan for.', 'Choose a deck, and the plan fills itself.']
        : ['No minutes are set aside for cards.', 'Give the plan a few minutes a day, and it says what they can do.']
    case 'plan':
      return explainPace(plan)
  }
}

/** What the two sentences are made of. */
type Made = Pick<Extract<ExamPlan, { readonly kind: 'plan' }>, 'today' | 'examDay' | 'minutes' | 'cards'> & {
  readonly setting: { readonly newPerDay: number }
  readonly prospects: Omit<Prospects, 'asked'>
}

/** A pace as it was worked out on the study day `today`, in two sentences. */
export const explainPace = (made: Made): readonly [string, string] => [newCards(made), sweep(made)]

function newCards({ today, examDay, minutes, setting, prospects }: Made): string {
  const frame = `${count(examDay - today, 'day')} at ${count(minutes, 'minute')}`
  if (prospects.lastNewDay < 0) return `${frame}: no new cards, only reviews.`
  const pace = `${count(setting.newPerDay, 'new card')} a day`
  if (prospects.begun < 0.99) {
    const share = Math.round(prospects.begun * 100)
    return `${frame}: ${pace} until the exam, and still only some ${share} % of the new ones can be begun.`
  }
  const last = today + prospects.lastNewDay
  return last >= examDay - 1
    ? `${frame}: ${pace} until the day before the exam.`
    : `${frame}: ${pace} until ${date(last)}, then reviews only.`
}

function sweep({ cards, examDay, today, prospects }: Made): string {
  const expected = `about ${Math.round(prospects.recall * 100)} % of all ${cards.toLocaleString('en-GB')} should be known on the day`
  if (prospects.sweep >= examDay - today) return `Those that gain most by it are asked first; ${expected}.`
  const last = prospects.sweep === 1 ? 'The last day asks' : `The last ${prospects.sweep} days ask`
  const again = Math.round(prospects.swept * 100)
  return `${last} ${again} % of the cards once more, those that gain most by it first; ${expected}.`
}
