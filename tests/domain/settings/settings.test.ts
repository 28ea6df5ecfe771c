import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allowed, choices, settingNames, settingsFrom } from '#domain/settings/settings.ts'
import { seeded } from '../../fixtures/property.ts'

test('a learner who has changed nothing has the normal settings', () => {
  expect(settingsFrom(new Map())).toEqual({
    theme: 'system',
    textSize: 100,
    lineWidth: 'medium',
    typeface: 'serif',
    ruler: 'off',
    voiceSpeed: 100,
    voice: '',
    explainTerms: 'on',
    newPerDay: 15,
    typeAnswer: 'off',
    reviewsPerDay: 200,
    retention: 90,
    examQuestions: 50,
    examMinutes: 75,
    examPassLine: 75,
    weightUnderstand: 20,
    weightQuantify: 20,
    weightOptimise: 25,
    weightManage: 20,
    weightFramework: 15,
    paper: 'a4'
  })
})

test('what was changed holds, and the rest stays normal', () => {
  const settings = settingsFrom(
    new Map<string, string | number>([
      ['theme', 'sepia'],
      ['newPerDay', 0]
    ])
  )
  expect(settings).toMatchObject({ theme: 'sepia', newPerDay: 0, reviewsPerDay: 200 })
})

test('settings of a newer app are passed over', () => {
  const settings = settingsFrom(
    new Map<string, string | number>([
      ['moonPhase', 'full'],
      ['theme', 'neon']
    ])
  )
  expect(settings).toEqual(settingsFrom(new Map()))
})

test.each([
  ['below its range', -3, 0],
  ['above its range', 4000, 100],
  ['between two whole numbers', 7.6, 8],
  ['just above its range', 100.4, 100]
])('a number %s is brought to the nearest that is allowed', (_, value, expected) => {
  expect(allowed('newPerDay', value)).toBe(expected)
})

test.each([
  ['a text', '20'],
  ['not a number', Number.NaN],
  ['without end', Number.POSITIVE_INFINITY],
  ['nothing', undefined],
  ['a list', [20]]
])('a number that is %s falls back to the normal one', (_, value) => {
  expect(allowed('newPerDay', value)).toBe(15)
})

test.each([
  ['unknown', 'neon'],
  ['in other letters', 'Dark'],
  ['a number', 1],
  ['nothing', null]
])('a choice that is %s falls back to the normal one', (_, value) => {
  expect(allowed('theme', value)).toBe('system')
})

test('a text is kept as it is, unless it is too long or no text', () => {
  expect(allowed('voice', 'English (Scotland)')).toBe('English (Scotland)')
  expect(allowed('voice', 'x'.repeat(201))).toBe('')
  expect(allowed('voice', 7)).toBe('')
})

test('every normal value and both ends of every range are allowed as they are', () => {
  for (const name of settingNames) {
    const choice = choices[name]
    if ('longest' in choice) continue
    const values = 'options' in choice ? choice.options : [choice.normal, choice.least, choice.most]
    for (const value of values) expect(allowed(name, value)).toBe(value)
  }
})

test('whatever is stored, the value is one that the choice allows, and stays when it is stored again', () => {
  const values = fc.oneof(fc.anything(), fc.double(), fc.string(), fc.integer())
  fc.assert(
    fc.property(fc.constantFrom(...settingNames), values, (name, stored) => {
      const value = allowed(name, stored)
      const choice = choices[name]
      if ('options' in choice) expect(choice.options).toContain(value)
      else if ('longest' in choice) expect(String(value).length).toBeLessThanOrEqual(choice.longest)
      else expect(Number.isInteger(value) && Number(value) >= choice.least && Number(value) <= choice.most).toBe(true)
      expect(allowed(name, value)).toBe(value)
    }),
    seeded(1000)
  )
})

test('every retention that can be set may stand in an answer', () => {
  const { least, most } = choices.retention as { least: number; most: number }
  expect(least / 100).toBeGreaterThanOrEqual(0.7)
  expect(most / 100).toBeLessThanOrEqual(0.99)
})
