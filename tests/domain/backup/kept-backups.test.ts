import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type DatedBackup, keptBackups } from '#domain/backup/kept-backups.ts'
import { seeded } from '../../fixtures/property.ts'

const day = 86_400_000
const start = Date.UTC(2026, 0, 5, 12) // a Monday

const backup = (made: number, count: number): DatedBackup => ({ name: `backup-${made}`, made, count })

const histories = fc.uniqueArray(
  fc.record({ made: fc.integer({ min: 0, max: 900 * day }), count: fc.nat(50) }).map(({ made, count }) => ({
    ...backup(start + made, count)
  })),
  { selector: ({ made }) => made, maxLength: 120 }
)

describe('which backups are kept', () => {
  test('the last 24 always, the newest among them', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const kept = keptBackups(history)
        const last = [...history].sort((one, other) => other.made - one.made).slice(0, 24)
        expect(last.every((one) => kept.has(one))).toBe(true)
      }),
      seeded(2000)
    )
  })

  test('never is the fullest thrown away, though emptier ones follow for years', () => {
    fc.assert(
      fc.property(histories, (history) => {
        fc.pre(history.length > 0)
        const most = (some: Iterable<DatedBackup>) => Math.max(...[...some].map(({ count }) => count))
        expect(most(keptBackups(history))).toBe(most(history))
      }),
      seeded(2000)
    )
  })

  test('whatever is thrown away leaves one of the same month that is no emptier', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const kept = keptBackups(history)
        const month = ({ made }: DatedBackup) => new Date(made).toISOString().slice(0, 7)
        for (const gone of history.filter((one) => !kept.has(one))) {
          expect([...kept].some((one) => month(one) === month(gone) && one.count >= gone.count)).toBe(true)
        }
      }),
      seeded(2000)
    )
  })

  test('the order they are given in does not matter, and thinning twice is the same as once', () => {
    fc.assert(
      fc.property(histories, fc.integer(), (history, seed) => {
        const names = (some: Iterable<DatedBackup>) => [...some].map(({ name }) => name).sort()
        const shuffled = [...history].sort((one, other) => ((one.made * 7919) ^ seed) - ((other.made * 7919) ^ seed))
        const once = keptBackups(history)
        expect(names(keptBackups(shuffled))).toEqual(names(once))
        expect(names(keptBackups([...once]))).toEqual(names(once))
      }),
      seeded(1000)
    )
  })

  test('of two years with one every hour a hundred or so are left', () => {
    const hourly = Array.from({ length: 730 * 24 }, (_, hour) => backup(start + (hour * day) / 24, hour))
    const kept = [...keptBackups(hourly)].sort((one, other) => other.made - one.made)
    expect(kept.length).toBeLessThanOrEqual(24 + 30 + 26 + 25)
    expect(kept.length).toBeGreaterThan(60)
    expect(new Set(kept.slice(24, 50).map(({ made }) => Math.floor(made / day))).size).toBe(26) // one a day
    expect(kept.at(-1)?.made).toBeLessThan(start + 32 * day) // the first month is still there
  })

  test('nothing is thrown away by time alone', () => {
    const few = [backup(start, 3), backup(start + 1, 2), backup(start + 900 * day, 1)]
    expect([...keptBackups(few)]).toHaveLength(3)
  })
})
