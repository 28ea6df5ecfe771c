import { expect, test } from 'vitest'
import { type Replacing, replaceInCards } from '#domain/browse/find-and-replace.ts'

const basic = (ask: string, answer = 'Answer') => ({ card: 'own.a', face: { kind: 'basic', ask, answer } as const })

const replaced = (ask: string, replacing: Partial<Replacing>) => {
  const result = replaceInCards({ find: '', put: '', pattern: false, exact: false, ...replacing }, [basic(ask)])
  if (!result.ok) throw new Error(result.problem)
  const [change] = result.changes
  return change?.after.kind === 'basic' ? change.after.ask : undefined
}

test.each<readonly [string, Partial<Replacing>, string | undefined]>([
  ['The Cost of cost', { find: 'cost', put: 'price' }, 'The price of price'],
  ['The Cost of cost', { find: 'cost', put: 'price', exact: true }, 'The Cost of price'],
  ['100 % (or $1)', { find: '(or $1)', put: '$&' }, '100 % $&'],
  ['a.b acb', { find: 'a.b', put: 'x' }, 'x acb'],
  ['a.b acb', { find: 'a.b', put: 'x', pattern: true }, 'x x'],
  ['cost per unit', { find: String.raw`(\w+) per (\w+)`, put: '$2: $1', pattern: true }, 'unit: cost'],
  ['nothing of it', { find: 'cost', put: 'price' }, undefined],
  ['cost', { find: 'cost', put: 'cost' }, undefined]
])('%j with %j becomes %j', (ask, replacing, after) => {
  expect(replaced(ask, replacing)).toBe(after)
})

test('both sides and texts with gaps are looked through', () => {
  const cloze = { card: 'own.b', face: { kind: 'cloze', text: 'A {{cost}}.' } as const }
  const result = replaceInCards({ find: 'cost', put: 'rate', pattern: false, exact: false }, [
    basic('a', 'cost'),
    cloze
  ])
  expect(result).toMatchObject({
    ok: true,
    changes: [{ after: { answer: 'rate' } }, { after: { text: 'A {{rate}}.' } }]
  })
})

test.each([
  ['a question', basic('cost'), 'cost'],
  ['a gap', { card: 'own.b', face: { kind: 'cloze', text: 'A {{cost}}.' } as const }, '{{cost}}']
])('a card that would lose %s stays as it is, and is counted', (_what, card, find) => {
  const result = replaceInCards({ find, put: '', pattern: false, exact: false }, [card])
  expect(result).toEqual({ ok: true, changes: [], spoilt: 1 })
})

test('a card that would grow beyond what a card can hold stays as it is', () => {
  const result = replaceInCards({ find: 'a', put: 'b'.repeat(200), pattern: false, exact: false }, [
    basic('a'.repeat(600))
  ])
  expect(result).toEqual({ ok: true, changes: [], spoilt: 1 })
})

test('what cannot be read as a regular expression is said', () => {
  expect(replaceInCards({ find: '(', put: '', pattern: true, exact: false }, [])).toMatchObject({ ok: false })
})
