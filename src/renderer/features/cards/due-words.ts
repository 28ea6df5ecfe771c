import type { CardState } from '#domain/scheduling/card-state.ts'
import { dateOfDay } from '#domain/scheduling/study-day.ts'
import { dayWords } from '#ui/words.ts'

/** When a card comes back: "New", "Today", "Tomorrow", "12 March". */
export function dueWords(state: CardState | undefined, today: number): string {
  if (!state) return 'New'
  const { due } = state
  if (due.kind === 'time' || due.day <= today) return 'Today'
  return due.day === today + 1 ? 'Tomorrow' : dateWords(due.day, today)
}

const dayMonthYear = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC'
})

/** "12 March", with its year where that is not the year of today. */
export function dateWords(day: number, today: number): string {
  const date = dateOfDay(day)
  return date.getUTCFullYear() === dateOfDay(today).getUTCFullYear() ? dayWords(date) : dayMonthYear.format(date)
}
