import { expect, test } from 'vitest'
import { eventSchema, storedEventSchema } from '#domain/journal/events.ts'
import { answerOf, fromTheFuture, happened, laptop, uuid } from '../../fixtures/events.ts'

const accepts = (event: unknown): boolean => eventSchema.safeParse(event).success
const answered = happened(answerOf('ownership.meaning'))

test('every act of a learner is accepted', () => {
  const acts = [
    answerOf('ownership.meaning'),
    { kind: 'voided', event: uuid(7) },
    { kind: 'section-read', section: 'roles#who' },
    { kind: 'place-kept', chapter: 'roles', block: 3, fraction: 0.5 },
    { kind: 'place-kept', chapter: 'roles', section: 'who', block: 0, fraction: 1 },
    { kind: 'setting-changed', setting: 'theme', value: 'dark' },
    { kind: 'setting-changed', setting: 'newPerDay', value: 20 },
    { kind: 'new-cards-added', count: 5 }
  ] as const
  for (const act of acts) expect(accepts(happened(act)), act.kind).toBe(true)
})

test.each([
  ['a rating of five', { rating: 5 }],
  ['a rating of nothing', { rating: 0 }],
  ['a negative time spent', { took: -1 }],
  ['a time spent of more than a day', { took: 86_400_001 }],
  ['half a millisecond', { took: 0.5 }],
  ['a card without a name', { card: '' }],
  ['a name without end', { card: 'x'.repeat(201) }],
  ['a phase that does not exist', { was: 'forgotten' }],
  ['a retention outside what can be set', { retention: 0.5 }],
  ['certainty as retention', { retention: 1 }],
  ['a field nobody knows', { mood: 'good' }],
  ['an id that is not a UUID', { id: '17' }],
  ['a machine without an id', { device: '' }],
  ['a time before 1970', { at: -1 }],
  ['a time that is no number', { at: Number.NaN }],
  ['a clock further from Greenwich than any', { offset: 1081 }],
  ['a kind nobody knows', { kind: 'dream-recorded' }]
])('%s is refused in a new event', (_, fault) => {
  expect(accepts({ ...answered, ...fault })).toBe(false)
})

test('every clock on Earth is accepted, half hours and quarters too', () => {
  for (const offset of [-720, -570, 0, 345, 525, 765, 840]) expect(accepts({ ...answered, offset })).toBe(true)
})

test('an event of a newer app is kept as it is, as long as it has an envelope', () => {
  const event = { ...fromTheFuture(), dream: { length: 3 } }
  expect(storedEventSchema.parse(event)).toEqual(event)
  expect(storedEventSchema.safeParse({ kind: 'dream-recorded', device: laptop }).success).toBe(false)
})
