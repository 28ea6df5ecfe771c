import type { CardState } from '../scheduling/card-state.ts'
import { type AnswerTimes, usualTimes } from './answer-times.ts'
import { horizon, newCardSeconds, type Setting } from './exam-schedule.ts'
import { type Held, lookAhead, type Prospects } from './look-ahead.ts'
import { memoryModel } from './memory-model.ts'
import { worthAt } from './worth.ts'

export type ExamPlanInput = {
  /** Study days. */
  readonly today: number
  readonly examDay: number
  /** Minutes a day. */
  readonly minutes: number
  /** Cards never answered. */
  readonly unseen: number
  readonly states: readonly CardState[]
  readonly times?: AnswerTimes | undefined
  /** The 21 weights of FSRS-6, where they are not the default ones. */
  readonly weights?: readonly number[] | undefined
}

/** What was asked of the plan, which is what it is explained by. */
type Frame = { readonly today: number; readonly examDay: number; readonly minutes: number; readonly cards: number }

export type ExamPlan =
  /** The exam is today or over: there is no study day before it. */
  | ({ readonly kind: 'over' } & Frame)
  /** Further ahead than `horizon`: the usual schedule serves as well until `from`, a study day. */
  | ({ readonly kind: 'far'; readonly from: number } & Frame)
  /** No minutes, or no cards. */
  | ({ readonly kind: 'idle' } & Frame)
  | ({ readonly kind: 'plan'; readonly setting: Setting; readonly prospects: Prospects } & Frame)

/** Over how much of the time new cards are spread, of the paces tried. */
const spreads = [0.2, 0.35, 0.5, 0.65]
/** How much of the minutes new cards may take, of the paces tried where there are more cards than time. */
const shares = [1, 0.6, 0.3]
/** Recall a second must bring. Between these the outcome hardly changes; far below, cards that are safe are asked. */
const prices = [0.002, 0.004]

/** Expected recall that a gentler pace may cost: one card in five hundred. */
const gentle = 0.002

/** Paces worth trying: new cards a day, the gentlest first. */
function paces(unseen: number, days: number, minutes: number, seconds: number): readonly number[] {
  const most = Math.max(1, Math.floor((minutes * 60) / seconds))
  if (unseen === 0) return [0]
  const found = [
    ...spreads.map((spread) => Math.ceil(unseen / Math.max(1, Math.round(spread * days)))),
    ...shares.map((share) => Math.ceil(share * most))
  ]
  return [...new Set(found.map((pace) => Math.min(pace, most, unseen)))].sort((one, other) => one - other)
}

/**
 * Finds how many new cards a day to begin and how dear a second is to be, by playing each of a dozen settings through to
 * the exam day. A worker's job: half a second to two. Of settings that come to about the same the gentlest pace wins.
 *
 * Made again when days were missed or more was done, the plan follows what has happened. It counts whole study days, so
 * that a change of the clock moves nothing.
 * @param random gives a source of numbers from 0 up to 1, the same each time it is called, so that all settings meet the
 * same luck and the same input gives the same plan
 */
export function examPlan(input: ExamPlanInput, random: () => () => number): ExamPlan {
  const { today, examDay, minutes, unseen, states, times = usualTimes, weights } = input
  const cards = unseen + states.length
  const frame: Frame = { today, examDay, minutes, cards }
  const days = examDay - today
  if (days <= 0) return { kind: 'over', ...frame }
  if (days > horizon) return { kind: 'far', from: examDay - horizon, ...frame }
  if (minutes <= 0 || cards === 0) return { kind: 'idle', ...frame }
  const model = memoryModel(weights)
  const worthFor = worthAt({ model, times, days })
  const held: readonly Held[] = states.map((state) => ({ memory: state, lastDay: Math.min(0, state.lastDay - today) }))
  const tried = prices.flatMap((price) => {
    const worth = worthFor(price)
    return paces(unseen, days, minutes, newCardSeconds(model, times)).map((newPerDay) => {
      const setting: Setting = { newPerDay, price }
      const given = { model, times, worth, setting, days, minutes, held, unseen, random: random() }
      return { setting, prospects: lookAhead(given) }
    })
  })
  const best = Math.max(...tried.map(({ prospects }) => prospects.recall))
  const [chosen] = tried
    .filter(({ prospects }) => prospects.recall >= best - gentle)
    .sort(
      (one, other) => one.setting.newPerDay - other.setting.newPerDay || other.prospects.recall - one.prospects.recall
    )
  return chosen ? { kind: 'plan', ...frame, ...chosen } : { kind: 'idle', ...frame }
}
