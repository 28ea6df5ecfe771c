import { expect, test } from 'vitest'
import { type BulkChange, bulkActs } from '#domain/browse/bulk-acts.ts'
import type { OwnCardState } from '#domain/journal/kept-things.ts'
import { answer } from '#domain/scheduling/schedule.ts'
import { noon, uuid } from '../../fixtures/events.ts'
import { listedCard } from '../../fixtures/listed-card.ts'

const today = 20_000
const version = uuid(7)
const own = (card: string, tags: readonly string[], trashed = false): OwnCardState => ({
  card,
  face: { kind: 'basic', ask: card, answer: 'because' },
  tags,
  passage: undefined,
  writtenAt: 1,
  changedAt: 2,
  trashed,
  version
})

const states = new Map([own('own.a', ['exam']), own('own.b', [], true)].map((state) => [state.card, state]))
const cards = [
  listedCard('phases.inform', { state: answer('phases.inform', undefined, { rating: 3, now: noon, retention: 0.9 }) }),
  listedCard('own.a', { care: { card: 'own.a', suspended: true, buriedOn: today, flag: 3 } }),
  listedCard('own.b', { trashed: true })
]

const changed = (change: BulkChange) =>
  bulkActs(change, cards, states, today).map((act) => ('card' in act ? act.card : act.kind))

test.each<readonly [BulkChange, readonly string[]]>([
  [{ kind: 'suspend' }, ['phases.inform', 'own.b']],
  [{ kind: 'unsuspend' }, ['own.a']],
  [{ kind: 'bury' }, ['phases.inform', 'own.b']],
  [{ kind: 'flag', flag: 3 }, ['phases.inform', 'own.b']],
  [{ kind: 'flag', flag: 0 }, ['own.a']],
  [{ kind: 'set-due', day: today + 3 }, ['phases.inform', 'own.a', 'own.b']],
  [{ kind: 'forget' }, ['phases.inform']],
  [{ kind: 'call' }, ['phases.inform', 'own.a']],
  [{ kind: 'trash' }, ['own.a']],
  [{ kind: 'restore' }, ['own.b']],
  [{ kind: 'add-tag', tag: 'exam' }, ['own.b']],
  [{ kind: 'remove-tag', tag: 'exam' }, ['own.a']]
])('%j bears on the cards that it changes, and on no other', (change, expected) => {
  expect(changed(change)).toEqual(expected)
})

test('a tag is added to a text that says which one it replaces', () => {
  expect(bulkActs({ kind: 'add-tag', tag: 'new' }, cards, states, today)[0]).toEqual({
    kind: 'card-written',
    card: 'own.a',
    face: { kind: 'basic', ask: 'own.a', answer: 'because' },
    tags: ['exam', 'new'],
    over: version
  })
})

test('a card with a hundred tags is given no more', () => {
  const full = own(
    'own.a',
    Array.from({ length: 100 }, (_, number) => `tag ${number}`)
  )
  expect(bulkActs({ kind: 'add-tag', tag: 'new' }, cards, new Map([['own.a', full]]), today)).toEqual([])
})
