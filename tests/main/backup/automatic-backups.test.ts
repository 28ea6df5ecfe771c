import { beforeEach, expect, test, vi } from 'vitest'
import { AutomaticBackups } from '#main/backup/automatic-backups.ts'
import { failure, type Result, success } from '#shared/result.ts'

const minute = 60_000

/** What the next backup comes to, and what keeps it from being made. */
let answer: Result<undefined>
let trouble: string | undefined
let made: number
let told: string[]
let noted: string[]
let closed: number[]

beforeEach(() => {
  vi.useFakeTimers()
  answer = success(undefined)
  trouble = undefined
  made = 0
  told = []
  noted = []
  closed = []
  return () => vi.useRealTimers()
})

const start = (): AutomaticBackups =>
  new AutomaticBackups({
    backups: async () => ({
      makeIfChanged: async () => {
        made += 1
        return answer
      },
      trouble,
      close: async (limit) => void closed.push(limit)
    }),
    tell: (detail) => told.push(detail),
    note: ({ kind }) => noted.push(kind)
  })

test('one is made when the start is over, then every half hour, and at the end', async () => {
  const automatic = start()
  await vi.advanceTimersByTimeAsync(19_000)
  expect(made).toBe(0)
  await vi.advanceTimersByTimeAsync(1000)
  expect(made).toBe(1)
  await vi.advanceTimersByTimeAsync(61 * minute)
  expect(made).toBe(3)
  await automatic.close(true)
  await vi.advanceTimersByTimeAsync(61 * minute)
  expect([made, closed]).toEqual([3, [5000]])
  expect([told, noted]).toEqual([[], []])
})

test('what keeps it from being made is told once, and again when it was well in between', async () => {
  const automatic = start()
  answer = failure('disk-full', 'The disk is full.')
  trouble = 'The last backup was not made. The disk is full.'
  await vi.advanceTimersByTimeAsync(95 * minute)
  expect(told).toEqual([trouble])
  expect(noted).toEqual(['disk-full', 'disk-full', 'disk-full', 'disk-full'])
  answer = success(undefined)
  trouble = undefined
  await vi.advanceTimersByTimeAsync(30 * minute)
  trouble = 'The second folder has no copy of the last backup.'
  await vi.advanceTimersByTimeAsync(30 * minute)
  expect(told).toHaveLength(2)
  await automatic.close(false)
  expect(closed).toEqual([])
})
