import { weekday } from '../progress/calendar.ts'
import { clamp, dueCards, inProportion, levelled, sum } from './study-plan-days.ts'
import { withoutDone } from './study-plan-done.ts'
import { type GuidePlan, guidePlanFor, newCardsEnd, phaseAt } from './study-plan-guide.ts'
import type { PlanDay, PlanInput, PlanItem } from './study-plan-input.ts'
import { fitting, minutesDone, minutesPerCard, type Work, wholeMinutes, workOf } from './study-plan-work.ts'

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
  const perCard = minutesPerCard(cards)
  const due = dueCards(
    cards.due.slice(startsOn - today),
    { from: startsOn, until: examDay },
    days,
    Math.floor(minutes / perCard.due)
  )
  const room = days.length * minutes - sum(due.onDays) * perCard.due
  const wanted = workOf(input, guidePlan, clamp(minutes, sitting.least, sitting.most))
  const { kept, leftOut, lacking } = fitting(wanted, room)
  const spare = days.map((_, at) => Math.max(0, minutes - (due.onDays[at] ?? 0) * perCard.due))
  const fresh = freshCards(kept, input, { all, days, spare, end: first + length * newCardsEnd })
  const floor = days.map((_, at) => (fresh[at] ?? 0) * perCard.fresh + (due.onDays[at] ?? 0) * perCard.due)
  const others = kept.filter(({ item }) => item.kind !== 'cards').sort((one, other) => one.at - other.at)
  const laid = levelled(others, floor, lag(others, input, 1 - days.length / Math.max(1, all.length)))
  const lists = days.map(
    (day, at): PlanDay => ({
      day,
      phase: phaseAt(guidePlan, (day - first) / length),
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

const daysOfStudy = (from: number, { examDay, daysOff }: PlanInput): readonly number[] =>
  Array.from({ length: examDay - from }, (_, at) => from + at).filter((day) => !daysOff.includes(weekday(day)))

/** Minutes by which the work lags behind an even pace since the plan was made, when a share of its days is over. */
function lag(left: readonly Work[], input: PlanInput, over: number): number {
  const done = minutesDone(input)
  return (done + sum(left.map(({ item }) => item.minutes))) * over - done
}

/** New cards for each day, in proportion to the minutes it has to spare; none near the end, unless only that is left. */
function freshCards(
  kept: readonly Work[],
  { cards }: PlanInput,
  {
    all,
    days,
    spare,
    end
  }: {
    readonly all: readonly number[]
    readonly days: readonly number[]
    readonly spare: readonly number[]
    readonly end: number
  }
): readonly number[] {
  const count = sum(kept.map(({ item }) => (item.kind === 'cards' ? item.fresh : 0)))
  if (cards.newPerDay !== undefined) return paced(count, cards.newPerDay, spare, minutesPerCard(cards).fresh)
  const early = spare.map((free, at) => ((days[at] ?? 0) < end ? free : 0))
  if (sum(early) < count * minutesPerCard(cards).fresh) return inProportion(count, spare, 0)
  const begun = cards.begun?.before ?? 0
  const [ofAll, ofLeft] = [all, days].map((some) => some.filter((day) => day < end).length)
  const over = 1 - (ofLeft ?? 0) / Math.max(1, ofAll ?? 0)
  return inProportion(count, early, (begun + count) * over - begun)
}

/** So many new cards a day until none are left, as far as the minutes allow. */
function paced(count: number, perDay: number, spare: readonly number[], minutes: number): readonly number[] {
  let left = count
  return spare.map((free) => {
    const today = Math.min(left, perDay, Math.floor(free / minutes))
    left -= today
    return today
  })
}

/** A list without empty lines, and with what belongs together in one: practice, cards, and sittings at a project. */
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
