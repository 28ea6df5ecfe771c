import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dateOfDay, dayOfStudyTime, nextStudyDayStart, studyDay, studyTime } from '#domain/scheduling/study-day.ts'
import { clockShows, dayLength, dayNumber, hour, later, momentIn } from '../../fixtures/moments.ts'
import { seeded } from '../../fixtures/property.ts'

const offsets = fc.integer({ min: -720, max: 840 })
const moments = fc.record({ at: fc.integer({ min: 0, max: Date.UTC(2100, 0) }), offset: offsets })

test('one minute to four in the morning still belongs to the day before', () => {
  expect(studyDay(clockShows('2026-07-20T03:59'))).toBe(dayNumber('2026-07-19'))
})

test('the study day turns at four in the morning', () => {
  expect(studyDay(clockShows('2026-07-20T04:00'))).toBe(dayNumber('2026-07-20'))
})

test('midnight does not divide an evening', () => {
  expect(studyDay(clockShows('2026-07-20T23:59'))).toBe(studyDay(clockShows('2026-07-21T00:01')))
})

test('the day turns at four by the clock on the wall, from the west of the date line to the east of it', () => {
  fc.assert(
    fc.property(offsets, (offset) => {
      expect(studyDay(clockShows('2026-07-20T03:59:59.999', offset))).toBe(dayNumber('2026-07-19'))
      expect(studyDay(clockShows('2026-07-20T04:00', offset))).toBe(dayNumber('2026-07-20'))
    }),
    seeded(200)
  )
})

test('five and six in the morning in India are one study day, though UTC turns between them', () => {
  const five = clockShows('2026-07-20T05:00', 330)
  const six = clockShows('2026-07-20T06:00', 330)
  expect(new Date(five.at).getUTCDate()).not.toBe(new Date(six.at).getUTCDate())
  expect(studyDay(five)).toBe(studyDay(six))
})

const daylightChanges = [
  ['Europe/Berlin', '2026-03-29'],
  ['Europe/Berlin', '2026-10-25'],
  ['America/New_York', '2026-03-08'],
  ['America/New_York', '2026-11-01'],
  ['Australia/Lord_Howe', '2026-04-05'], // moves by half an hour
  ['Africa/Cairo', '2026-10-29'], // moves at midnight
  ['Asia/Kathmandu', '2026-05-01'] // never moves, 5 h 45 min east
] as const

test.each(daylightChanges)('in %s around %s the day turns when the clock on the wall shows four', (zone, date) => {
  const start = Date.parse(`${date}T00:00Z`) - 36 * hour
  for (let at = start; at < start + 96 * hour; at += 15 * 60_000) {
    const now = momentIn(zone, at)
    const wall = new Date(now.at + now.offset * 60_000).toISOString()
    const evening = wall.slice(11, 13) < '04'
    expect(studyDay(now), wall).toBe(dayNumber(wall.slice(0, 10)) - (evening ? 1 : 0))
  }
})

test('a day of 23 hours and a day of 25 hours are each one study day on', () => {
  const spring = [
    momentIn('Europe/Berlin', Date.UTC(2026, 2, 28, 20)),
    momentIn('Europe/Berlin', Date.UTC(2026, 2, 29, 19))
  ] as const
  const autumn = [
    momentIn('Europe/Berlin', Date.UTC(2026, 9, 24, 19)),
    momentIn('Europe/Berlin', Date.UTC(2026, 9, 25, 20))
  ] as const
  for (const [evening, next] of [spring, autumn]) {
    expect(next.offset).not.toBe(evening.offset)
    expect(studyDay(next) - studyDay(evening)).toBe(1)
  }
})

test('the next study day starts within 24 hours, is the next one, and not a millisecond earlier', () => {
  fc.assert(
    fc.property(moments, (now) => {
      const start = nextStudyDayStart(now)
      expect(start).toBeGreaterThan(now.at)
      expect(start - now.at).toBeLessThanOrEqual(dayLength)
      expect(studyDay({ ...now, at: start })).toBe(studyDay(now) + 1)
      expect(studyDay({ ...now, at: start - 1 })).toBe(studyDay(now))
    }),
    seeded(500)
  )
})

test('at four sharp the next study day is a whole day off', () => {
  const four = clockShows('2026-07-20T04:00', -300)
  expect(nextStudyDayStart(four)).toBe(later(four, dayLength).at)
})

test('study time shows a UTC date that is the study day', () => {
  fc.assert(
    fc.property(moments, (now) => {
      const date = new Date(studyTime(now)).toISOString().slice(0, 10)
      expect(date).toBe(dateOfDay(studyDay(now)).toISOString().slice(0, 10))
      expect(dayOfStudyTime(studyTime(now))).toBe(studyDay(now))
    }),
    seeded(500)
  )
})

test('a study day is shown as its calendar date', () => {
  const day = studyDay(clockShows('2026-07-20T21:00', 120))
  expect(dateOfDay(day).toLocaleDateString('en-GB', { timeZone: 'UTC' })).toBe('20/07/2026')
})
