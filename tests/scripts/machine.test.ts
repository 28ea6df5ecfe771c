import { platform } from 'node:os'
import { expect, test } from 'vitest'
import { processorTime, takenShare } from '#scripts/bench/machine.mjs'

test('what the host gave to others is a share of what was wanted, and unknown where nobody says', () => {
  const before = { worked: 100, taken: 5 }
  expect(takenShare(before, { worked: 190, taken: 15 })).toBe(0.1)
  expect(takenShare(before, before)).toBe(0)
  expect(takenShare(before, undefined)).toBeUndefined()
})

test.runIf(platform() === 'linux')('the kernel’s account grows with the work', () => {
  const before = processorTime()
  for (const end = Date.now() + 100; Date.now() < end; );
  const after = processorTime()
  const worked = (after?.worked ?? 0) - (before?.worked ?? 0)
  expect(worked).toBeGreaterThanOrEqual(5) // of 10 ticks, the rest may have gone to others
  expect(after?.taken).toBeGreaterThanOrEqual(before?.taken ?? Number.NaN)
})
