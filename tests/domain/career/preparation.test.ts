import { expect, test } from 'vitest'
import { inWeeks, preparation } from '#domain/career/preparation.ts'
import type { Step } from '#domain/career/recommend.ts'
import type { Level } from '#domain/content/pack.ts'

const step = (name: string, describedBy?: string): Step => ({
  taken: { name, describedBy } as unknown as Step['taken'], // no more of it is looked at
  when: 'now',
  reasons: []
})

const levels = [
  { id: 'first', days: { from: 7, to: 30 } },
  { id: 'second', days: { from: 30, to: 60 } }
] as unknown as readonly Level[]

test('the plans of the levels are added up, and what has none is named', () => {
  expect(preparation([step('A', 'first'), step('B', 'second'), step('C')], levels)).toEqual({
    from: 37,
    to: 90,
    unknown: ['C']
  })
  expect(preparation([step('C')], levels)).toMatchObject({ from: 0, to: 0 })
})

test('days become weeks, and never none', () => {
  expect(inWeeks({ from: 7, to: 30 })).toEqual([1, 4])
  expect(inWeeks({ from: 37, to: 90 })).toEqual([5, 13])
  expect(inWeeks({ from: 1, to: 3 })).toEqual([1, 1])
})
