import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CardDraft, draftOf, faceOf, newDraft, problemsOf, tagsOf } from '#domain/content/card-draft.ts'
import { eventSchema } from '#domain/journal/events.ts'
import { happened } from '../../fixtures/events.ts'
import { seeded } from '../../fixtures/property.ts'

const passage = { chapter: 'roles', quote: 'The lead\nanswers.', prefix: '', suffix: '', start: 0, end: 17 }
const draft: CardDraft = { ...newDraft(undefined), ask: 'Who?', answer: 'The lead.' }

test('a card from a passage has its words as the answer, and as the text to hide some of', () => {
  expect(newDraft(passage)).toMatchObject({
    kind: 'basic',
    ask: '',
    answer: 'The lead\n\nanswers.',
    text: 'The lead\n\nanswers.',
    passage
  })
})

test('what is missing is said at its field', () => {
  expect(problemsOf(newDraft(undefined), 0)).toEqual({ ask: 'Write a question.', answer: 'Write an answer.' })
  expect(problemsOf({ ...draft, ask: ' \n ' }, 0)).toEqual({ ask: 'Write a question.' })
  expect(problemsOf({ ...draft, kind: 'cloze' }, 0)).toEqual({ text: 'Write a text.' })
  expect(problemsOf({ ...draft, kind: 'cloze', text: 'No gap.' }, 0).text).toMatch(/^Hide at least one word/)
  expect(problemsOf({ ...draft, kind: 'cloze', text: '{{A}} gap.' }, 1)).toEqual({})
})

test('what is too long is said with by how much', () => {
  expect(problemsOf({ ...draft, answer: 'a'.repeat(100_001) }, 0)).toEqual({
    answer: 'This is 1 character too long: 100,000 fit.'
  })
  expect(problemsOf({ ...draft, tags: 'a'.repeat(201) }, 0).tags).toMatch(/^A tag can have 200/)
  expect(problemsOf({ ...draft, tags: Array.from({ length: 101 }, (_, tag) => tag).join(',') }, 0).tags).toBe(
    'A card can have 100 tags; these are 101.'
  )
})

test('tags are parted by commas, and each counts once', () => {
  expect(tagsOf({ tags: ' exam, roles,,exam , two words' })).toEqual(['exam', 'roles', 'two words'])
})

test('whatever has no problem, the journal takes, and it comes back as it was written', () => {
  const texts = fc.oneof(fc.string({ maxLength: 30 }), fc.constantFrom('a'.repeat(100_000), 'a'.repeat(100_001)))
  const drafts = fc.record({
    kind: fc.constantFrom('basic' as const, 'cloze' as const),
    ask: texts,
    answer: texts,
    text: texts,
    tags: fc.oneof(fc.string(), fc.constant('a'.repeat(201))),
    passage: fc.constantFrom(undefined, passage)
  })
  fc.assert(
    fc.property(drafts, (one) => {
      const [face, tags] = [faceOf(one), [...tagsOf(one)]]
      const event = happened({ kind: 'card-written', card: 'own.1', face, tags, ...(one.passage && { passage }) })
      const sound = Object.keys(problemsOf(one, 1)).length === 0
      expect(eventSchema.safeParse(event).success).toBe(sound)
      const state = { card: 'own.1', face, tags, passage: one.passage, writtenAt: 0, changedAt: 0, trashed: false }
      const again = draftOf(state)
      expect([faceOf(again), tagsOf(again), again.passage]).toEqual([face, tags, one.passage])
    }),
    seeded(200)
  )
})
