import type { CardState } from '#domain/scheduling/card-state.ts'
import type { Reason } from '#domain/scheduling/explain.ts'
import type { Outcome } from '#domain/scheduling/outcomes.ts'
import type { PresetState } from '#domain/scheduling/preset.ts'
import { recallAfter } from '#domain/scheduling/schedule.ts'
import { count } from '#ui/words.ts'
import { dateWords } from './due-words.ts'

/** When a card comes back, in a sentence. */
export function comesBackWords(state: CardState | undefined, today: number): string {
  if (!state) return 'This card is new: it has no date until you have answered it.'
  if (state.due.kind === 'time') return 'You are learning this card: it comes back today, within minutes.'
  const { day } = state.due
  const date = dateWords(day, today)
  if (day < today) return `It is due: it has waited since ${date}.`
  return day === today ? 'It comes back today.' : `It comes back on ${date}, in ${count(day - today, 'day')}.`
}

/** Why it comes back on its day. */
export function reasonWords(reason: Reason, { interval }: CardState, { retention, pace }: PresetState): string {
  if (reason.kind === 'chosen') return 'You chose this day yourself.'
  if (reason.kind === 'steps')
    return 'It is in its steps: a new or forgotten card is asked again soon, while it is fresh.'
  const of100 = `${count(interval, 'day')} after your last answer, ${outOf100(reason.recall)} of 100 such cards are still recalled`
  const wanted = outOf100(retention)
  switch (reason.because) {
    case 'goal':
      return `${of100}, which is what you ask for.`
    case 'quieter':
      return `${of100}; you ask for ${wanted}. It was moved to this day, near its own, because fewer cards come back on it.`
    case 'exam':
      return `${of100}. It is the day from which on asking it brings most for your exam.`
    case 'shortest':
      return `${of100}; you ask for ${wanted}, but no card comes back sooner than the next day.`
    case 'longest':
      return `${of100}; you ask for ${wanted}, but by your options no card waits longer than ${count(pace.maximumInterval, 'day')}.`
    default:
      return `${of100}; you ask for ${wanted} now.`
  }
}

/** What is known of a card, and what that means. */
export function memoryWords({ stability, difficulty }: CardState): string {
  const hard =
    difficulty < 3.5
      ? 'easy for you, so that each success makes the next wait much longer'
      : difficulty > 6.5
        ? 'hard for you, so that its waits grow slowly'
        : 'neither easy nor hard for you'
  return `Stability is how long it keeps: ${daysOf(stability)} after an answer, 90 of 100 cards like this one are still recalled. Difficulty ${difficulty.toFixed(1)} of 10 says that it is ${hard}.`
}

/** Why a rating would lead to what it leads to, by the scheduler or by the plan to the exam. */
export function outcomeWords({ state, moved }: Outcome, forExam: boolean): string {
  const memory = `Its stability would be ${daysOf(state.stability)}`
  if (state.due.kind === 'time') return `${memory}; it is asked again in its steps, while the answer is fresh.`
  const known = outOf100(recallAfter(state, state.interval))
  const why = `Moves it ${count(state.interval, 'day')} on: after that long ${known} of 100 such cards are still recalled.`
  const because = forExam
    ? ' From that day on asking it brings most for your exam.'
    : ' It is the quietest day near its own.'
  return `${why}${moved === undefined ? '' : because} ${memory}.`
}

/** "23 days", "1.4 days": no more digits than mean something. */
export const daysOf = (days: number): string => count(Number(days.toPrecision(days < 10 ? 2 : 3)), 'day')

const outOf100 = (share: number): number => Math.round(share * 100)
