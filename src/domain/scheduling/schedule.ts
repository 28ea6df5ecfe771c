import { type Card, createEmptyCard, type FSRS, fsrs, type Grade, Rating as LibraryRating, State } from 'ts-fsrs'
import type { CardState, Due, Phase } from './card-state.ts'
import { dayOfStudyTime, type Moment, studyTime } from './study-day.ts'

/**
 * FSRS-6 with its default weights, through ts-fsrs: this module is the only one that knows the library.
 *
 * ts-fsrs counts days between dates in UTC. It is therefore given `studyTime`, a clock whose UTC date is the learner's
 * study day, and every date it returns is read back as study time. Fuzz is off: the button keeps its promise.
 */

export const ratings = [1, 2, 3, 4] as const
export type Rating = (typeof ratings)[number]

/** Learning steps for new cards, and the one step after forgetting. */
const steps = { learning_steps: ['1m', '10m'], relearning_steps: ['10m'] } as const

const schedulers = new Map<number, FSRS>()

function schedulerFor(retention: number): FSRS {
  const known = schedulers.get(retention)
  if (known) return known
  const made = fsrs({ ...steps, request_retention: retention, enable_fuzz: false, enable_short_term: true })
  schedulers.set(retention, made)
  return made
}

const grades: Record<Rating, Grade> = {
  1: LibraryRating.Again,
  2: LibraryRating.Hard,
  3: LibraryRating.Good,
  4: LibraryRating.Easy
}

const stateOf: Record<Phase, State> = {
  learning: State.Learning,
  review: State.Review,
  relearning: State.Relearning
}

const phaseOf = (state: State): Phase =>
  state === State.Review ? 'review' : state === State.Relearning ? 'relearning' : 'learning'

function libraryCard(state: CardState | undefined, time: number): Card {
  if (!state) return createEmptyCard(new Date(time))
  return {
    due: new Date(state.lastTime + state.interval * 86_400_000),
    stability: state.stability,
    difficulty: state.difficulty,
    // oxlint-disable-next-line typescript/no-deprecated -- asked for by the type, read by nobody
    elapsed_days: 0,
    scheduled_days: state.interval,
    learning_steps: state.step,
    reps: state.answers,
    lapses: state.lapses,
    state: stateOf[state.phase],
    last_review: new Date(state.lastTime)
  }
}

/** A clock set back would make the library throw: an answer is never earlier than the one before it. */
const answerTime = (state: CardState | undefined, now: Moment): number => Math.max(studyTime(now), state?.lastTime ?? 0)

function dueOf(next: Card, time: number, now: Moment): Due {
  if (next.state === State.Review) return { kind: 'day', day: dayOfStudyTime(time) + next.scheduled_days }
  return { kind: 'time', at: now.at + (next.due.getTime() - time) }
}

/**
 * The state of a card after an answer.
 * @param state what was known before; undefined for a new card
 * @param now when it was answered
 * @param retention desired retention, 0.7 to 0.99: the recall to be expected on the day it comes back
 */
export function answer(
  card: string,
  state: CardState | undefined,
  rating: Rating,
  now: Moment,
  retention: number
): CardState {
  const time = answerTime(state, now)
  const next = schedulerFor(retention).next(libraryCard(state, time), new Date(time), grades[rating]).card
  return {
    card,
    phase: phaseOf(next.state),
    step: next.learning_steps,
    stability: next.stability,
    difficulty: next.difficulty,
    due: dueOf(next, time, now),
    interval: next.state === State.Review ? next.scheduled_days : 0,
    answers: next.reps,
    lapses: next.lapses,
    firstDay: state?.firstDay ?? dayOfStudyTime(time),
    lastDay: dayOfStudyTime(time),
    lastTime: time
  }
}

/** What each of the four ratings would lead to, in the order Again, Hard, Good, Easy. */
export const preview = (
  card: string,
  state: CardState | undefined,
  now: Moment,
  retention: number
): readonly CardState[] => ratings.map((rating) => answer(card, state, rating, now, retention))

/** The chance, 0 to 1, that a card would be recalled on a study day. */
export function recallOn(state: CardState, day: number): number {
  const elapsed = Math.max(0, day - state.lastDay)
  return schedulerFor(0.9).forgetting_curve(elapsed, state.stability)
}
