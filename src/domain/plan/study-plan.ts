import { weekday } from '../progress/calendar.ts'
import { dueCards, inProportion, levelled, sum } from './study-plan-days.ts'
import { withoutDone } from './study-plan-done.ts'
import { type GuidePlan, guidePlanFor, newCardsEnd, phaseAt } from './study-plan-guide.ts'
import type { PlanDay, PlanInput, PlanItem } from './study-plan-input.ts'
import { fitting, inOrder, minutesPerCard, type Work, wholeMinutes, workOf } from './study-plan-work.ts'

export type StudyPlan =
  /** The exam is over, or it is today: nothing is planned. */
  | { readonly kind: 'past' | 'exam-day' }
  | {
      readonly kind: 'plan'
      readonly guidePlan: GuidePlan
      /** The study day from which there are lists: after today where the exam is more than half a year off. */
      readonly startsOn: number
      /** Every day of study before the exam, days off left out; the first is today where today is one. */
      readonly days: readonly PlanDay[]
      /** Minutes that everything takes beyond the time there is; 0 where the time suffices. */
      readonly short: number
      /** What is left out for it, what is worth least first. */
      readonly leftOut: readonly PlanItem[]
    }

/** A plan starts so many days before the exam at most: who reads earlier reads to forget. */
const longestPlan = 180

/** Minutes of one sitting at a project. */
const sitting = { least: 15, most: 60 }

const minutesInDay = 24 * 60

/**
 * What to do on each day until the exam.
 *
 * A pure function of what is left: what slipped yesterday is left today, and so is spread over all the days that remain.
 * Every day of study gets the same load as nearly as the pieces allow. Where minutes are lacking, what is worth least is
 * left out. What was done today is laid out with the rest and then taken off, so that whoever does today's list finds
 * every later day as it was.
 */
export function studyPlan(input: PlanInput): StudyPlan {
  const { today, examDay, cards } = input
  if (!(examDay > today)) return { kind: examDay === today ? 'exam-day' : 'past' }
  const startsOn = Math.max(today, examDay - longestPlan)
  const length = examDay - startsOn
  const guidePlan = guidePlanFor(length)
  const days = Array.from({ length }, (_, at) => startsOn + at).filter((day) => !input.daysOff.includes(weekday(day)))
  const minutes = Number.isNaN(input.minutesPerDay) ? 0 : Math.min(minutesInDay, Math.max(0, input.minutesPerDay))
  const perCard = minutesPerCard(cards)
  const due = dueCards(
    cards.due.slice(startsOn - today),
    { from: startsOn, until: examDay },
    days,
    Math.floor(minutes / perCard.due)
  )
  const room = days.length * minutes - sum(due.onDays) * perCard.due
  const { kept, leftOut, lacking } = fitting(workOf(input, guidePlan), room)
  const fresh = freshCards(kept, due.onDays, minutes, perCard)
  const floor = days.map((_, at) => (fresh[at] ?? 0) * perCard.fresh + (due.onDays[at] ?? 0) * perCard.due)
  const others = kept.filter(({ item }) => item.kind !== 'cards')
  const most = Math.min(sitting.most, Math.max(sitting.least, minutes))
  const laid = levelled(inOrder(others, guidePlan, input.level, most), floor)
  const lists = days.map(
    (day, at): PlanDay => ({
      day,
      phase: phaseAt(guidePlan, (day - startsOn) / length),
      items: joined([
        { kind: 'cards', fresh: fresh[at] ?? 0, due: due.onDays[at] ?? 0, minutes: wholeMinutes(floor[at] ?? 0) },
        ...(laid[at] ?? []).map(({ item }) => item)
      ])
    })
  )
  return {
    kind: 'plan',
    guidePlan,
    startsOn,
    days: withoutDone(lists, input),
    short: wholeMinutes(lacking + due.leftOver * perCard.due),
    leftOut: joined(leftOut.map(({ item }) => item))
  }
}

/** New cards for each day, in proportion to the minutes that those coming back leave, and none near the end. */
function freshCards(
  kept: readonly Work[],
  due: readonly number[],
  minutes: number,
  perCard: { readonly fresh: number; readonly due: number }
): readonly number[] {
  const count = sum(kept.map(({ item }) => (item.kind === 'cards' ? item.fresh : 0)))
  const room = due.map((cards) => Math.max(0, minutes - cards * perCard.due))
  const early = room.map((free, at) => (at < Math.ceil(due.length * newCardsEnd) ? free : 0))
  return inProportion(count, sum(early) < count * perCard.fresh ? room : early)
}

/** A list without what is empty, and with what belongs together in one line: practice, and the cards and project of a day. */
function joined(items: readonly PlanItem[]): readonly PlanItem[] {
  const lines: PlanItem[] = []
  for (const item of items) {
    if (item.kind === 'cards' && item.fresh + item.due === 0) continue
    const at = lines.findIndex((line) => belongTogether(line, item))
    const line = lines[at]
    if (line) lines[at] = together(line, item)
    else lines.push(item)
  }
  return lines
}

const belongTogether = (one: PlanItem, other: PlanItem): boolean =>
  (one.kind === 'practice' && other.kind === 'practice') ||
  (one.kind === 'cards' && other.kind === 'cards') ||
  (one.kind === 'project' && other.kind === 'project' && one.id === other.id)

function together(one: PlanItem, other: PlanItem): PlanItem {
  const minutes = one.minutes + other.minutes
  if (one.kind === 'practice' && other.kind === 'practice') return { ...one, count: one.count + other.count, minutes }
  if (one.kind === 'cards' && other.kind === 'cards')
    return { ...one, fresh: one.fresh + other.fresh, due: one.due + other.due, minutes }
  return { ...one, minutes }
}

/** What a plan asks of a study day: nothing on a day off, and before a plan starts. */
export const listOn = (plan: StudyPlan, day: number): readonly PlanItem[] =>
  plan.kind === 'plan' ? (plan.days.find((one) => one.day === day)?.items ?? []) : []
