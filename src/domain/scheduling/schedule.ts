import {
  type Card,
  createEmptyCard,
  default_w,
  type FSRS,
  forgetting_curve,
  fsrs,
  type Grade,
  get_fuzz_range,
  Rating as LibraryRating,
  State
} from 'ts-fsrs'
import type { CardState, Due, Phase } from './card-state.ts'
import { dayOfStudyTime, type Moment, studyDay, studyTime } from './study-day.ts'

/**
 * FSRS-6 with its default weights, through ts-fsrs: this module is the only one that knows the library.
 *
 * ts-fsrs counts days between dates in UTC. It is therefore given `studyTime`, a clock whose UTC date is the learner's
 * study day, and every date it returns is read back as study time. The library's fuzz is
 * off, because it depends on the millisecond and the button could not keep its promise: `spread.ts` spreads instead.
 */

export const ratings = [1, 2, 3, 4] as const
export type Rating = (typeof ratings)[number]

/** What sets intervals beside the desired retention. */
export type Pace = {
  /** Days. */
  readonly maximumInterval: number
  /** Minutes, for new cards and after forgetting. */
  readonly learningSteps: readonly number[]
  readonly relearningSteps: readonly number[]
  /** The 21 weights of FSRS-6, where they are not the default ones. */
  readonly weights?: readonly number[] | undefined
}

/** The pace of whoever has set no other. Answers that name none were given at this one: it never changes. */
export const usualPace: Pace = { maximumInterval: 36_500, learningSteps: [1, 10], relearningSteps: [10] }

export const isUsual = (pace: Pace): boolean => JSON.stringify(pace) === JSON.stringify(usualPace)

const schedulers = new Map<number | string, FSRS>()

function schedulerFor(retention: number, pace: Pace): FSRS {
  const key = pace === usualPace ? retention : JSON.stringify([retention, pace]) // most answers, and text costs more than a step
  const known = schedulers.get(key)
  if (known) return known
  const made = fsrs({
    request_retention: retention,
    maximum_interval: pace.maximumInterval,
    learning_steps: pace.learningSteps.map((length) => `${length}m` as const),
    relearning_steps: pace.relearningSteps.map((length) => `${length}m` as const),
    enable_fuzz: false,
    enable_short_term: true,
    ...(pace.weights && { w: pace.weights })
  })
  schedulers.set(key, made)
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

function dueOf(next: Card, time: number, now: Moment, interval: number): Due {
  if (next.state === State.Review) return { kind: 'day', day: dayOfStudyTime(time) + interval }
  return { kind: 'time', at: now.at + (next.due.getTime() - time) }
}

export type Answer = {
  readonly rating: Rating
  /** When it was given. */
  readonly now: Moment
  /** Desired retention, 0.7 to 0.99: the recall to be expected on the day the card comes back. */
  readonly retention: number
  readonly pace?: Pace | undefined
  /** The interval in days that was promised, where it is not the scheduler's own. */
  readonly interval?: number | undefined
}

/**
 * The state of a card after an answer.
 * @param state what was known before; undefined for a new card
 */
export function answer(card: string, state: CardState | undefined, given: Answer): CardState {
  const { rating, now, retention, pace = usualPace } = given
  const time = answerTime(state, now)
  const next = schedulerFor(retention, pace).next(libraryCard(state, time), new Date(time), grades[rating]).card
  // The library puts Easy a day after Good even where Good is at the maximum.
  const interval = given.interval ?? Math.min(next.scheduled_days, pace.maximumInterval)
  return {
    card,
    phase: phaseOf(next.state),
    step: next.learning_steps,
    stability: next.stability,
    difficulty: next.difficulty,
    due: dueOf(next, time, now, interval),
    interval: next.state === State.Review ? interval : 0,
    answers: next.reps,
    lapses: next.lapses,
    firstDay: state?.firstDay ?? dayOfStudyTime(time),
    lastDay: dayOfStudyTime(time),
    lastTime: time,
    ...(pace.weights && { decay: pace.weights[20] })
  }
}

/** What each of the four ratings would lead to, in the order Again, Hard, Good, Easy. */
export const preview = (
  card: string,
  state: CardState | undefined,
  given: Omit<Answer, 'rating' | 'interval'>
): readonly CardState[] => ratings.map((rating) => answer(card, state, { ...given, rating }))

/**
 * The state of a card that the learner has put on a study day. What is remembered of it stays as it is; one never
 * answered is taken for known so far that it would come back on that day by itself.
 */
export function dueOnDay(card: string, state: CardState | undefined, day: number, now: Moment): CardState {
  const today = studyDay(now)
  const interval = Math.max(1, day - (state?.lastDay ?? today))
  const known = state ?? {
    ...answer(card, undefined, { rating: 3, now, retention: 0.9 }),
    stability: interval,
    answers: 0
  }
  return { ...known, phase: 'review', step: 0, due: { kind: 'day', day }, interval }
}

/** The chance, 0 to 1, that a card would be recalled on a study day. */
export const recallOn = (state: CardState, day: number): number => recallAfter(state, Math.max(0, day - state.lastDay))

/**
 * The chance, 0 to 1, that a card would be recalled so many days after its last answer, whole or not: the forgetting
 * curve of FSRS-6.
 */
export function recallAfter({ stability, decay = default_w[20] ?? 0 }: CardState, days: number): number {
  return forgetting_curve(decay, days, stability)
}

/**
 * The days among which a card may come back instead of after exactly its interval, so that cards learnt together part.
 * @param interval what the scheduler says, in days
 * @param elapsed days since the answer before
 */
export function nearbyIntervals(interval: number, elapsed: number, { maximumInterval }: Pace): readonly number[] {
  if (interval < 3) return [interval] // too short to spread
  const { min_ivl: least, max_ivl: most } = get_fuzz_range(interval, elapsed, maximumInterval)
  return Array.from({ length: most - least + 1 }, (_, index) => least + index)
}
