import { expect, test } from 'vitest'
import type { Act } from '#domain/journal/events.ts'
import { becomesLeech, type PresetState, presetOf, stepAssignment, stepPreset } from '#domain/scheduling/preset.ts'
import { usualPace } from '#domain/scheduling/schedule.ts'
import { happened } from '../../fixtures/events.ts'

const hard: Act = {
  kind: 'preset-set',
  preset: 'p1',
  title: 'Formulas',
  retention: 0.95,
  pace: { maximumInterval: 60, learningSteps: [1, 10, 60], relearningSteps: [10] },
  leechAfter: 4
}

const presets = (): ReadonlyMap<string, PresetState> => {
  const preset = stepPreset(undefined, happened(hard))
  return new Map(preset ? [['p1', preset]] : [])
}
const assigned = (preset: string) => new Map([['formulas', { deck: 'formulas', preset }]])

test('a deck is scheduled by the preset it was given', () => {
  expect(presetOf('formulas', presets(), assigned('p1'), 0.9)).toMatchObject({ title: 'Formulas', retention: 0.95 })
})

test('a deck that was given none is scheduled as usual', () => {
  expect(presetOf('phases', presets(), assigned('p1'), 0.85)).toEqual({
    preset: 'usual',
    title: 'Usual',
    retention: 0.85,
    pace: usualPace,
    leechAfter: 8
  })
})

test('a deck whose preset was removed is scheduled as usual', () => {
  expect(presetOf('formulas', new Map(), assigned('p1'), 0.9)).toMatchObject({ preset: 'usual' })
})

test('a preset is replaced whole, and gone when it is removed', () => {
  const first = stepPreset(undefined, happened(hard))
  expect(stepPreset(first, happened({ ...hard, leechAfter: 6 }))).toEqual({ ...first, leechAfter: 6 })
  expect(stepPreset(first, happened({ kind: 'preset-removed', preset: 'p1' }))).toBeUndefined()
})

test('the last assignment holds', () => {
  const first = stepAssignment(undefined, happened({ kind: 'deck-assigned', deck: 'formulas', preset: 'p1' }))
  expect(stepAssignment(first, happened({ kind: 'deck-assigned', deck: 'formulas', preset: 'usual' }))).toEqual({
    deck: 'formulas',
    preset: 'usual'
  })
})

test('a card becomes a leech at eight lapses and again after every four more', () => {
  const leeches = Array.from({ length: 20 }, (_, lapses) => lapses).filter((lapses) => becomesLeech(lapses, 8))
  expect(leeches).toEqual([8, 12, 16])
})

test('with a threshold of one, every lapse is one too many', () => {
  expect([0, 1, 2, 3].map((lapses) => becomesLeech(lapses, 1))).toEqual([false, true, true, true])
})
