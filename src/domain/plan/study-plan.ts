import { weekday } from '../progress/calendar.ts'
import { clamp, levelled, sum } from './study-plan-days.ts'
import { withoutDone } from './study-plan-done.ts'
import { type GuidePlan, guidePlanFor, newCardsEnd, phaseAt } from './study-plan-guide.ts'
import type { PlanDay, PlanInput, PlanItem } from './study-plan-input.ts'
import { fitting, minutesDone, minutesPerNewCard, type Work, wholeMinutes, workOf } from './study-plan-work.ts'

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
  const first = Math.max(Math.min(input.madeOn, today), examDay - longestPlan)
  const startsOn = Math.max(today, first)
  const length = examDay - first
  const guidePlan = guidePlanFor(length)
  const all = daysOfStudy(first, input)
  const days = all.filter((day) => day >= startsOn)
  const minutes = Number.isNaN(input.minutesPerDay) ? 0 : clamp(input.minutesPerDay, 0, minutesInDay)
  const forCards = Math.min(minutes, cards.minutes)
  const wanted = workOf(input, guidePlan, clamp(minutes, sitting.least, sitting.most))
  const { kept, leftOut, lacking } = fitting(wanted, days.length * (minutes - forCards))
  const fresh = freshCards(input, { days, minutes: forCards, end: first + length * newCardsEnd })
  const laid = levelled(
    kept.toSorted((one, other) => one.at - other.at),
    days.length,
    lag(kept, input, 1 - days.length / Math.max(1, all.length))
  )
  const lists = days.map(
    (day, at): PlanDay => ({
      day,
      phase: phaseAt(guidePlan, (day - first) / length),
      items: joined((laid[at] ?? []).map(({ item }) => item))
    })
  )
  return {
    kind: 'plan',
    guidePlan,
    startsOn,
    days: withCards(withoutDone(lists, input), input, { fresh, minutes: forCards }),
    short: wholeMinutes(lacking),
    leftOut: joined(leftOut.map(({ item }) => item))
  }
}

const daysOfStudy = (from: number, { examDay, daysOff }: PlanInput): readonly number[] =>
  Array.from({ length: examDay - from }, (_, at) => from + at).filter((day) => !daysOff.includes(weekday(day)))

/** Minutes by which the work lags behind an even pace since the plan was made, when a share of its days is over. */
function lag(left: readonly Work[], input: PlanInput, over: number): number {
  const done = minutesDone(input)
  return (done + sum(left.map(({ item }) => item.minutes))) * over - done
}

/** New cards for each day after today; none near the end, unless only that is left. */
function freshCards(
  { cards, today }: PlanInput,
  { days, minutes, end }: { readonly days: readonly number[]; readonly minutes: number; readonly end: number }
): readonly number[] {
  const most = Math.floor(minutes / minutesPerNewCard)
  const later = days.filter((day) => day > today)
  const early = later.filter((day) => day < end).length
  const spreadOver = Math.max(1, early > 0 ? early : later.length)
  let left = cards.unseen - cards.today.fresh
  const perDay = cards.newPerDay ?? Math.min(most, Math.ceil(left / spreadOver))
  return days.map((day) => {
    if (day === today) return cards.today.fresh
    const now = Math.max(0, Math.min(left, perDay))
    left -= now
    return now
  })
}

/** Every list with its cards first: today what the session still asks, later what is expected. */
function withCards(
  days: readonly PlanDay[],
  { cards, today }: PlanInput,
  { fresh, minutes }: { readonly fresh: readonly number[]; readonly minutes: number }
): readonly PlanDay[] {
  return days.map((list, at): PlanDay => {
    if (list.day !== today)
      return minutes > 0 ? { ...list, items: [{ kind: 'cards', fresh: fresh[at] ?? 0, minutes }, ...list.items] } : list
    const left = cards.today
    return left.fresh + left.due > 0 ? { ...list, items: [{ kind: 'cards', ...left }, ...list.items] } : list
  })
}

/** A list with what belongs together in one line: practice, and sittings at a project. */
function joined(items: readonly PlanItem[]): readonly PlanItem[] {
  const lines: PlanItem[] = []
  for (const item of items) {
    const at = lines.findIndex((line) => belongTogether(line, item))
    const line = lines[at]
    if (line) lines[at] = together(line, item)
    else lines.push(item)
  }
  return lines
}

const belongTogether = (one: PlanItem, other: PlanItem): boolean =>
  (one.kind === 'practice' && other.kind === 'practice') ||
  (one.kind === 'project' && other.kind === 'project' && one.id === other.id)

function together(one: PlanItem, other: PlanItem): PlanItem {
  const minutes = one.minutes + other.minutes
  if (one.kind === 'practice' && other.kind === 'practice') return { ...one, count: one.count + other.count, minutes }
  return { ...one, minutes }
}

/** What a plan asks of a study day: nothing on a day off, and before a plan starts. */
export const listOn = (plan: StudyPlan, day: number): readonly PlanItem[] =>
  plan.kind === 'plan' ? (plan.days.find((one) => one.day === day)?.items ?? []) : []
