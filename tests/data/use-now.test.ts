import { expect, test } from 'vitest'
import { renewed } from '#data/use-now.ts'

const noon = { at: Date.UTC(2026, 4, 4, 12), offset: 120 }

test.each([
  ['hardly later', 999, false],
  ['hardly earlier, because a clock was set', -999, false],
  ['later', 1000, true],
  ['a day earlier', -86_400_000, true]
])('a time that is %s is worth drawing: %d ms, %s', (_, milliseconds, worth) => {
  const now = { at: noon.at + milliseconds, offset: noon.offset }
  expect(renewed(noon, now)).toBe(worth ? now : noon)
})
