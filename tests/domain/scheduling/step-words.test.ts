import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readSteps, stepsText } from '#domain/scheduling/step-words.ts'
import { seeded } from '../../fixtures/property.ts'

test.each([
  ['1m 10m', [1, 10]],
  ['10', [10]],
  ['30s, 2H; 1d', [0.5, 120, 1440]],
  ['  ', []],
  ['1.5h', [90]],
  ['1 minute, 10 min, 2 hours', [1, 10, 120]],
  ['1m10m1d', [1, 10, 1440]]
])('"%s" is read as steps', (text, steps) => expect(readSteps(text)).toEqual(steps))

test.each([
  ['10x', /“10x” is no step/],
  ['soon', /“soon” is no step/],
  ['10 months', /“months” is no step/],
  ['0m', /out of range/],
  ['8d', /out of range/],
  ['-5m', /“-5m” is no step/],
  ['1m '.repeat(11), /10 steps at most/]
])('"%s" is refused in words', (text, words) => expect(readSteps(text)).toMatch(words))

test('steps that are written out are read as the same ones', () => {
  const steps = fc.array(fc.integer({ min: 1, max: 10_080 }), { maxLength: 10 })
  fc.assert(
    fc.property(steps, (minutes) => {
      expect(readSteps(stepsText(minutes))).toEqual(minutes)
    }),
    seeded(300)
  )
})
