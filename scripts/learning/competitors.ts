import type { CardState } from '../../src/domain/scheduling/card-state.ts'
import { answer, type Pace, usualPace } from '../../src/domain/scheduling/schedule.ts'
import { type Moment, studyDay } from '../../src/domain/scheduling/study-day.ts'
import { firstStudyDay, type Policy } from './study.ts'

const minute = 60_000

/** Cards never seen, in their order. */
function unseen(cards: number, seen: (card: number) => boolean, most: number): readonly number[] {
  const found: number[] = []
  for (let card = 0; card < cards && found.length < most; card++) if (!seen(card)) found.push(card)
  return found
}

/**
 * FSRS-6 as it comes: ts-fsrs's default weights and steps (1 and 10 minutes, 10 after forgetting), desired retention 0.9.
 * Due reviews first, the longest overdue before the others, then new cards.
 * @param newPerDay 20 is Anki's default; Infinity lets new cards come while minutes last
 */
export const plainFsrs = (cards: number, newPerDay: number): Policy => fsrs(cards, newPerDay, () => usualPace)

/**
 * FSRS as somebody who knows it well would set it for an exam by hand: no limit of new cards, one learning step, no
 * interval past the exam. What the plan gains over this it owes to its order and its pace alone.
 */
export const fsrsByHand = (cards: number, days: number): Policy =>
  fsrs(cards, Number.POSITIVE_INFINITY, (day) => ({
    maximumInterval: Math.max(1, days - day),
    learningSteps: [10],
    relearningSteps: [10]
  }))

function fsrs(cards: number, newPerDay: number, paceOn: (day: number) => Pace): Policy {
  const states = new Map<number, CardState>()
  const dueDay = (card: number): number => {
    const due = states.get(card)?.due
    return due?.kind === 'day' ? due.day - firstStudyDay : Number.POSITIVE_INFINITY
  }
  return {
    order: (day) => [
      ...[...states.keys()].filter((card) => dueDay(card) <= day).sort((one, other) => dueDay(one) - dueDay(other)),
      ...unseen(cards, (card) => states.has(card), newPerDay)
    ],
    answered: (card, rating, now) => {
      const pace = paceOn(studyDay(now) - firstStudyDay)
      const next = answer(String(card), states.get(card), { rating, now, retention: 0.9, pace })
      states.set(card, next)
      return next.due.kind === 'time' ? next.due.at : undefined
    }
  }
}

type Sm2 = { ease: number; interval: number; due: number; step: number | undefined }

/**
 * SM-2 as Anki has it (its manual, "What spaced repetition algorithm does Anki use?"): steps of 1 and 10 minutes, 1 day
 * when they are done, 4 days on Easy, ease from 2.5 and never below 1.3; half of the days a card is late count for Good,
 * all of them for Easy. After forgetting 10 minutes, then a day. No limit of new cards but the minutes.
 */
export function sm2(cards: number): Policy {
  const states = new Map<number, Sm2>()
  const dueOf = (card: number): number => states.get(card)?.due ?? Number.POSITIVE_INFINITY
  const later = (now: Moment, minutes: number): number => now.at + minutes * minute
  const steps = [1, 10]

  const inSteps = (state: Sm2, rating: number, now: Moment, day: number): number | undefined => {
    const step = state.step ?? 0
    if (rating === 1) state.step = 0
    else if (rating === 3) state.step = step + 1
    if (rating < 4 && state.step !== undefined && state.step < steps.length)
      return later(now, rating === 2 && step === 0 ? 5.5 : (steps[state.step] ?? 10))
    state.step = undefined
    state.interval = rating === 4 ? 4 : 1
    state.due = day + state.interval
    return undefined
  }

  const reviewed = (state: Sm2, rating: number, now: Moment, day: number): number | undefined => {
    if (rating === 1) {
      state.ease = Math.max(1.3, state.ease - 0.2)
      state.step = steps.length - 1 // one step of ten minutes, then a day
      return later(now, 10)
    }
    const late = Math.max(0, day - state.due)
    const hard = Math.max(state.interval + 1, state.interval * 1.2)
    const good = Math.max(hard + 1, (state.interval + late / 2) * state.ease)
    const easy = Math.max(good + 1, (state.interval + late) * state.ease * 1.3)
    state.interval = Math.round(rating === 2 ? hard : rating === 3 ? good : easy)
    state.ease = Math.max(1.3, state.ease + (rating === 2 ? -0.15 : rating === 4 ? 0.15 : 0))
    state.due = day + state.interval
    return undefined
  }

  return {
    order: (day) => [
      ...[...states.keys()].filter((card) => dueOf(card) <= day).sort((one, other) => dueOf(one) - dueOf(other)),
      ...unseen(cards, (card) => states.has(card), cards)
    ],
    answered: (card, rating, now) => {
      const day = studyDay(now) - firstStudyDay
      const known = states.get(card)
      const state = known ?? { ease: 2.5, interval: 0, due: Number.POSITIVE_INFINITY, step: 0 }
      states.set(card, state)
      const next = state.step === undefined ? reviewed(state, rating, now, day) : inSteps(state, rating, now, day)
      if (next !== undefined) state.due = Number.POSITIVE_INFINITY
      return next
    }
  }
}

const boxes = [1, 2, 4, 8, 16]

/**
 * A Leitner box of five compartments, asked every 1, 2, 4, 8 and 16 days: a card that was known moves on, one that was
 * not goes back to the first and is asked again ten minutes later until it is known, as people do. A new card that is
 * known at once goes to the second compartment. Due cards first, then new ones while minutes last.
 */
export function leitner(cards: number): Policy {
  const states = new Map<number, { box: number; due: number }>()
  const dueOf = (card: number): number => states.get(card)?.due ?? Number.POSITIVE_INFINITY
  const missed = new Set<number>()
  return {
    order: (day) => [
      ...[...states.keys()]
        .filter((card) => dueOf(card) <= day && !missed.has(card))
        .sort((one, other) => dueOf(one) - dueOf(other)),
      ...unseen(cards, (card) => states.has(card), cards)
    ],
    answered: (card, rating, now) => {
      const day = studyDay(now) - firstStudyDay
      const known = rating > 1
      const again = missed.delete(card)
      const before = states.get(card)?.box ?? 0
      const box = !known || again ? 0 : Math.min(boxes.length - 1, before + 1)
      states.set(card, { box, due: day + (boxes[box] ?? 1) })
      if (known) return undefined
      missed.add(card)
      return now.at + 10 * minute
    }
  }
}
