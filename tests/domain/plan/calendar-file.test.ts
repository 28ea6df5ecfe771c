import { afterEach, expect, test } from 'vitest'
import { type CalendarFile, calendarFile } from '#domain/plan/calendar-file.ts'

const zone = process.env['TZ']

afterEach(() => {
  process.env['TZ'] = zone
})

const dayOf = (year: number, month: number, date: number): number => Date.UTC(year, month - 1, date) / 86_400_000

const file = (more: Partial<CalendarFile> = {}): CalendarFile => ({
  name: 'Study plan',
  days: [
    {
      day: dayOf(2026, 3, 28),
      title: 'FinOps: 30 min',
      lines: ['Read: Rates, usage; and more (6 min)', 'Review 12 cards (2 min)']
    },
    { day: dayOf(2026, 3, 29), title: 'FinOps: 20 min', lines: ['Sit a practice paper (60 min)'] },
    { day: dayOf(2026, 3, 30), title: 'FinOps', lines: [] }
  ],
  exam: { day: dayOf(2026, 4, 1), title: 'Certified FinOps Professional: exam', lines: [] },
  writtenAt: Date.UTC(2026, 2, 20, 12),
  ...more
})

/** The properties of each event, its folded lines put together. */
function events(text: string): readonly ReadonlyMap<string, string>[] {
  const unfolded = text.replaceAll('\r\n ', '')
  return unfolded
    .split('BEGIN:VEVENT\r\n')
    .slice(1)
    .map(
      (event) =>
        new Map(
          event.split('\r\n').flatMap((line) => {
            const colon = line.indexOf(':')
            return colon > 0 ? [[line.slice(0, colon), line.slice(colon + 1)] as const] : []
          })
        )
    )
}

test('there is an entry for each day with a list, and one for the exam', () => {
  const [first, second, exam, ...more] = events(calendarFile(file()))
  expect(more).toEqual([])
  expect(first?.get('SUMMARY')).toBe('FinOps: 30 min')
  expect(first?.get('DESCRIPTION')).toBe('Read: Rates\\, usage\\; and more (6 min)\\nReview 12 cards (2 min)')
  expect(second?.get('DTSTART;VALUE=DATE')).toBe('20260329')
  expect(exam?.get('SUMMARY')).toBe('Certified FinOps Professional: exam')
  expect(exam?.get('DTSTART;VALUE=DATE')).toBe('20260401')
})

test('entries are whole dates, the same in every time zone and across a change of clocks', () => {
  for (const place of ['UTC', 'Europe/Berlin', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Australia/Lord_Howe']) {
    process.env['TZ'] = place
    const written = events(calendarFile(file()))
    expect(written.map((event) => [event.get('DTSTART;VALUE=DATE'), event.get('DTEND;VALUE=DATE')])).toEqual([
      ['20260328', '20260329'],
      ['20260329', '20260330'],
      ['20260401', '20260402']
    ])
  }
})

test('a second file changes the entries of the first instead of doubling them', () => {
  const before = events(calendarFile(file()))
  const after = events(calendarFile(file({ writtenAt: Date.UTC(2026, 2, 21, 12) })))
  expect(after.map((event) => event.get('UID'))).toEqual(before.map((event) => event.get('UID')))
  expect(new Set(after.map((event) => event.get('UID'))).size).toBe(3)
  after.forEach((event, at) => {
    expect(Number(event.get('SEQUENCE'))).toBeGreaterThan(Number(before[at]?.get('SEQUENCE')))
    expect(Number(event.get('SEQUENCE'))).toBeLessThan(2 ** 31)
  })
})

test('an exam on another day is the same entry', () => {
  const moved = events(calendarFile(file({ exam: { day: dayOf(2026, 10, 25), title: 'Exam', lines: [] } }))).at(-1)
  expect(moved?.get('UID')).toBe('exam@finops-study-companion')
  expect(moved?.get('DTSTART;VALUE=DATE')).toBe('20261025')
})

test('studying leaves the day free, the exam takes it', () => {
  expect(events(calendarFile(file())).map((event) => event.get('TRANSP'))).toEqual([
    'TRANSPARENT',
    'TRANSPARENT',
    'OPAQUE'
  ])
})

test('lines end as the standard asks and none is longer than 75 bytes', () => {
  const long = 'Résumé of tagging, '.repeat(20)
  const text = calendarFile(file({ exam: { day: dayOf(2026, 4, 1), title: long, lines: [long] } }))
  expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/)
  expect(text.trimEnd()).toMatch(/END:VCALENDAR$/)
  expect(text.replaceAll('\r\n', '')).not.toContain('\n')
  for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
})
