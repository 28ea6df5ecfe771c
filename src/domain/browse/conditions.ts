import { phaseOf } from '../scheduling/card-state.ts'
import { recallOn } from '../scheduling/schedule.ts'
import type { BrowsedCard } from './browsed-card.ts'
import { QueryProblem } from './query-words.ts'
import { textPattern } from './text-pattern.ts'

export type Condition = (card: BrowsedCard) => boolean

type Written = { readonly text: string; readonly quoted: boolean; readonly at: number }

/**
 * What a condition of a query asks of a card.
 * @param today study day
 * @throws QueryProblem when it cannot be read
 */
export function conditionOf({ text, at }: Written, today: number): Condition {
  const colon = text.indexOf(':')
  if (colon < 0) return textCondition(text)
  const name = text.slice(0, colon).toLowerCase()
  const value = text.slice(colon + 1)
  const make = ownValue(makers, name)
  if (make) return make({ value, today, at })
  throw new QueryProblem(
    `There is no “${name}:”. To look for a colon, write the words in quotation marks after “text:”.`,
    at
  )
}

/** Without the names that every object has: “constructor:” is no condition. */
const ownValue = <Value>(values: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  Object.hasOwn(values, name) ? values[name] : undefined

type Asked = { readonly value: string; readonly today: number; readonly at: number }

const makers: Readonly<Record<string, (asked: Asked) => Condition>> = {
  text: ({ value }) => textCondition(value),
  ask: ({ value }) => fieldCondition(value, ({ ask }) => ask),
  front: ({ value }) => fieldCondition(value, ({ ask }) => ask),
  answer: ({ value }) => fieldCondition(value, ({ answer }) => answer),
  back: ({ value }) => fieldCondition(value, ({ answer }) => answer),
  deck: ({ value }) => wholeCondition(value, ({ deck }) => [deck]),
  tag: ({ value }) =>
    value.toLowerCase() === 'none' ? ({ tags }) => tags.length === 0 : wholeCondition(value, ({ tags }) => tags),
  is: isCondition,
  flag: ({ value, at }) => {
    const flag = wholeNumber(value, at, 'flag:1', 0, 7)
    return ({ care }) => (care?.flag ?? 0) === flag
  },
  prop: propertyCondition,
  rated: ratedCondition,
  introduced: ({ value, today, at }) => {
    const days = wholeNumber(value, at, 'introduced:7', 1)
    return ({ state }) => state !== undefined && state.answers > 0 && state.firstDay > today - days
  },
  added: ({ value, today, at }) => {
    const days = wholeNumber(value, at, 'added:7', 1)
    return ({ written }) => written !== undefined && written.first > today - days
  },
  edited: ({ value, today, at }) => {
    const days = wholeNumber(value, at, 'edited:7', 1)
    return ({ written }) => written !== undefined && written.last > today - days
  },
  id: ({ value }) => wholeCondition(value, ({ id }) => [id]),
  cid: ({ value }) => wholeCondition(value, ({ id }) => [id])
}

function textCondition(text: string): Condition {
  const stands = textPattern(text, 'within')
  return ({ ask, answer }) => stands(ask) || stands(answer)
}

function fieldCondition(value: string, field: (card: BrowsedCard) => string): Condition {
  const stands = textPattern(value, 'within')
  return (card) => stands(field(card))
}

/** A name as a whole, or with `*` in place of any letters. */
function wholeCondition(value: string, names: (card: BrowsedCard) => readonly string[]): Condition {
  const is = textPattern(value, 'whole')
  return (card) => names(card).some(is)
}

const states: Readonly<Record<string, (card: BrowsedCard, today: number) => boolean>> = {
  new: ({ state }) => phaseOf(state) === 'new',
  learn: ({ state }) => ['learning', 'relearning'].includes(phaseOf(state)),
  review: ({ state }) => phaseOf(state) === 'review',
  due: ({ state, care }, today) =>
    state?.phase === 'review' && state.due.kind === 'day' && state.due.day <= today && care?.suspended !== true,
  suspended: ({ care }) => care?.suspended === true,
  buried: ({ care }, today) => care?.buriedOn === today,
  leech: ({ state, leechAfter }) => (state?.lapses ?? 0) >= leechAfter,
  own: ({ written }) => written !== undefined
}

function isCondition({ value, today, at }: Asked): Condition {
  const state = ownValue(states, value.toLowerCase())
  if (!state) throw new QueryProblem(`“is:” takes ${Object.keys(states).join(', ')}.`, at)
  return (card) => state(card, today)
}

/** What `prop:` compares. Undefined where a card has none: then no comparison holds. */
const properties: Readonly<Record<string, (card: BrowsedCard, today: number) => number | undefined>> = {
  ivl: ({ state }) => state?.interval,
  due: ({ state }, today) => (state?.due.kind === 'day' ? state.due.day - today : undefined),
  reps: ({ state }) => state?.answers ?? 0,
  lapses: ({ state }) => state?.lapses ?? 0,
  s: ({ state }) => state?.stability,
  d: ({ state }) => state && (state.difficulty - 1) / 9,
  r: ({ state }, today) => state && recallOn(state, today)
}

const comparisons: Readonly<Record<string, (one: number, other: number) => boolean>> = {
  '=': (one, other) => one === other,
  '!=': (one, other) => one !== other,
  '<': (one, other) => one < other,
  '<=': (one, other) => one <= other,
  '>': (one, other) => one > other,
  '>=': (one, other) => one >= other
}

function propertyCondition({ value, today, at }: Asked): Condition {
  const [, name = '', sign = '', number = ''] = /^([a-z]+)(!=|<=|>=|=|<|>)(-?\d+(?:\.\d+)?)$/i.exec(value) ?? []
  const property = ownValue(properties, name.toLowerCase())
  const compare = comparisons[sign]
  if (!property || !compare) {
    const names = Object.keys(properties).join(', ')
    throw new QueryProblem(`“prop:” is written like prop:ivl>20, with one of ${names}.`, at)
  }
  const limit = Number(number)
  return (card) => {
    const own = property(card, today)
    return own !== undefined && compare(own, limit)
  }
}

/** `rated:7` answered in the last seven days, today included; `rated:7:1` answered Again in them. */
function ratedCondition({ value, today, at }: Asked): Condition {
  const [days = '', rating] = value.split(':')
  const last = wholeNumber(days, at, 'rated:7', 1)
  const wanted = rating === undefined ? undefined : wholeNumber(rating, at, 'rated:7:1', 1, 4)
  return ({ answers }) =>
    answers.some((one) => one.day > today - last && (wanted === undefined || one.rating === wanted))
}

function wholeNumber(text: string, at: number, example: string, least: number, most = 100_000): number {
  const number = Number(text)
  if (/^\d+$/.test(text) && number >= least && number <= most) return number
  const range = most < 100_000 ? `from ${least} to ${most}` : `of ${least} or more`
  throw new QueryProblem(`“${text}” should be a whole number ${range}, as in ${example}.`, at)
}
