const monthYear = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** "November 2026", for a date of the sources such as `2026-11` or `2026-11-23`; a year alone stays a year. */
export const monthWords = (date: string): string =>
  /^\d{4}$/.test(date) ? date : monthYear.format(new Date(`${date.slice(0, 7)}-01T00:00:00Z`))
