import type { CardState } from './card-state.ts'
import type { Moment } from './study-day.ts'

/** How long until a card comes back, short enough for a button: "10 min", "3 h", "11 d", "1.4 mo", "2.1 y". */
export function intervalWords(state: CardState, now: Moment): string {
  if (state.due.kind === 'time') return minutesWords((state.due.at - now.at) / 60_000)
  return daysWords(state.interval)
}

function minutesWords(minutes: number): string {
  if (minutes < 1) return '< 1 min'
  return minutes < 60 ? `${Math.round(minutes)} min` : `${Math.round(minutes / 60)} h`
}

function daysWords(days: number): string {
  if (days < 31) return `${days} d`
  if (days < 365) return `${rounded(days / 30.4)} mo`
  return `${rounded(days / 365.25)} y`
}

const rounded = (value: number): string =>
  value < 10 ? value.toFixed(1).replace(/\.0$/, '') : String(Math.round(value))
