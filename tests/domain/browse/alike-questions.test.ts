import { expect, test } from 'vitest'
import { alikeQuestions } from '#domain/browse/alike-questions.ts'

const { alike } = alikeQuestions([
  { id: 'showback', question: 'What does showback leave out?' },
  { id: 'chargeback', question: 'What does chargeback move to the teams?' },
  { id: 'own.unit', question: 'How is the unit cost of an order worked out?' }
])
const found = (question: string, except?: string) => alike(question, except).map(({ id, same }) => [id, same])

test.each([
  ['What does showback leave out?', [['showback', true]]],
  ['what does SHOWBACK leave out', [['showback', true]]],
  ['What does a showback leave out?', [['showback', false]]],
  ['How is unit cost of an order worked out?', [['own.unit', false]]],
  ['What does chargeback leave out?', []],
  ['Who pays for shared storage?', []],
  ['What?', []],
  ['', []]
])('%j is the question of %j', (question, expected) => {
  expect(found(question)).toEqual(expected)
})

test('a card that is rewritten is not like itself', () => {
  expect(found('What does showback leave out?', 'showback')).toEqual([])
})
