import { ICalCalendar, ICalEventTransparency } from 'ical-generator'
import { dateOfDay } from '../scheduling/study-day.ts'

/** A day of a calendar: a study day, its title, and the lines under it. */
export type CalendarEntry = { readonly day: number; readonly title: string; readonly lines: readonly string[] }

export type CalendarFile = {
  readonly name: string
  /** Days of study; one without lines is left out. */
  readonly days: readonly CalendarEntry[]
  readonly exam: CalendarEntry
  /** When it is written, milliseconds since 1970. */
  readonly writtenAt: number
}

/**
 * A calendar to import elsewhere (.ics, RFC 5545): an entry for the whole of each day of study, and one for the exam.
 *
 * - Entries are dates and not times, so no change of clocks and no journey can move them.
 * - Each keeps its UID for ever and gets a higher SEQUENCE with every minute: a second import changes the entries of the
 *   first instead of doubling them. A day that has no study any more keeps its old entry: a file can change entries,
 *   and calendars differ in whether it can take one away.
 * - Days of study leave the day free for others (TRANSP); the exam does not.
 */
export function calendarFile({ name, days, exam, writtenAt }: CalendarFile): string {
  const calendar = new ICalCalendar({
    name,
    prodId: { company: 'FinOps Study Companion', product: 'Study plan', language: 'EN' }
  })
  const add = ({ day, title, lines }: CalendarEntry, id: string, transparency: ICalEventTransparency): void => {
    calendar.createEvent({
      id: `${id}@finops-study-companion`,
      sequence: Math.floor(writtenAt / 60_000),
      stamp: new Date(writtenAt),
      // Without a time zone the library writes the UTC date, which is what `dateOfDay` gives.
      allDay: true,
      start: dateOfDay(day),
      end: dateOfDay(day + 1),
      summary: title,
      description: lines.join('\n'),
      transparency
    })
  }
  for (const entry of days)
    if (entry.lines.length > 0) add(entry, `study-day-${entry.day}`, ICalEventTransparency.TRANSPARENT)
  add(exam, 'exam', ICalEventTransparency.OPAQUE)
  return calendar.toString()
}
