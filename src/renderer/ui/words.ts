/** "1 card", "2 cards". */
export const count = (number: number, one: string, many = `${one}s`): string =>
  `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`

/** Minutes as people say them: "under a minute", "6 min", "1 h 20 min". */
export function minutesWords(minutes: number): string {
  const whole = Math.round(minutes)
  if (whole < 1) return 'under a minute'
  if (whole < 60) return `${whole} min`
  return whole % 60 === 0 ? `${whole / 60} h` : `${Math.floor(whole / 60)} h ${whole % 60} min`
}

/** Whole, and not torn from its sign at the end of a line. */
export const percent = (share: number): string => `${Math.round(share * 100)}\u00A0%`

const dayMonth = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' })
const weekdayDayMonth = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC'
})

/** "12 March", for a date at UTC midnight. */
export const dayWords = (date: Date): string => dayMonth.format(date)

/** "Thursday, 12 March". */
export const longDayWords = (date: Date): string => weekdayDayMonth.format(date)
