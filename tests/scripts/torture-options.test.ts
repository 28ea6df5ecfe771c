import { expect, test } from 'vitest'
import { readOptions } from '#scripts/torture/options.mjs'

test('a run is replayed by its seed, and a round by its number', () => {
  expect(readOptions(['--seed=5', '--only=kill,flip', '--rounds', '200', '--round=3'])).toEqual({
    seed: 5,
    rounds: 200,
    only: ['kill', 'flip'],
    round: 3
  })
})

test('without a word all is done, by a new seed each time', () => {
  const { seed, ...rest } = readOptions([])
  expect(rest).toEqual({ rounds: 20, only: ['kill', 'power', 'disk', 'flip'], round: undefined })
  expect(readOptions([]).seed).not.toBe(seed)
})

test('the controls alone have no rounds', () => {
  expect(readOptions(['--control'])).toMatchObject({ rounds: 0 })
})

test.each([['--only=flood'], ['--rounds=0'], ['--rounds=many'], ['--sed=5']])(
  '%s is refused with the usage',
  (option) => {
    expect(() => readOptions([option])).toThrow(/Usage: npm run torture/)
  }
)
