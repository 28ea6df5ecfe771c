import { beforeEach, expect, test } from 'vitest'
import * as markdown from '#data/markdown-tree.ts'
import { drawOwnCard } from '#data/own-cards.ts'
import { ownDeck } from '#domain/content/own-deck.ts'
import type { Act } from '#domain/journal/events.ts'
import { answerOf } from '../fixtures/events.ts'
import { FakeCompanion } from '../fixtures/fake-companion.ts'
import { freshProfile } from './browser.ts'
import { progressOf, recorded, startApp } from './store-fixture.ts'

beforeEach(freshProfile)

const wrote = (card: string, ask: string): Act => ({
  kind: 'card-written',
  card,
  face: { kind: 'basic', ask, answer: 'The team.' },
  tags: ['exam', 'roles']
})

const state = {
  card: 'own.1',
  face: { kind: 'cloze', text: 'The {{lead}} answers for the {{plan}}.' },
  tags: [],
  passage: undefined,
  writtenAt: 1,
  changedAt: 1,
  trashed: false
} as const

test('a card is drawn with its tags over it, or the name of the deck', () => {
  expect(drawOwnCard(state, markdown)).toMatchObject({ id: 'own.1', topic: 'My cards' })
  expect(drawOwnCard({ ...state, tags: ['exam', 'roles'] }, markdown).topic).toBe('exam · roles')
})

test('a card is drawn once for as long as it is not rewritten', () => {
  const card = drawOwnCard(state, markdown)
  expect(drawOwnCard(state, markdown)).toBe(card)
  expect(drawOwnCard({ ...state }, markdown)).not.toBe(card)
})

test('a card is known by the beginning of its question, without marks and without the words of a gap', () => {
  expect(drawOwnCard(state, markdown).beginning).toBe('The […] answers for the […].')
  const ask = `**Who** pays?\n\n${'word '.repeat(100)}`
  const { beginning } = drawOwnCard({ ...state, face: { kind: 'basic', ask, answer: 'x' } }, markdown)
  expect(beginning).toMatch(/^Who pays\? word/)
  expect(beginning).toMatch(/word word…$/)
  expect(beginning.length).toBeLessThanOrEqual(161)
  const endless = drawOwnCard({ ...state, face: { kind: 'basic', ask: 'x'.repeat(100_000), answer: 'x' } }, markdown)
  expect(endless.beginning).toHaveLength(161)
})

test('cards come in the order they were written, also after one was rewritten', async () => {
  const store = await startApp(new FakeCompanion())
  await recorded(store, wrote('own.b', 'Who?'), wrote('own.a', 'Why?'), wrote('own.b', 'Who pays?'))
  expect(ownDeck(store.state().progress.own.values()).cards.map(([id]) => id)).toEqual(['own.b', 'own.a'])
})

test('a card that is rewritten keeps what was learnt of it, and taking the rewriting back gives the old words', async () => {
  const companion = new FakeCompanion()
  const store = await startApp(companion)
  await recorded(store, wrote('own.a', 'Who?'), answerOf('own.a'))
  const before = store.state().progress
  const [rewritten] = await recorded(store, wrote('own.a', 'Who pays?'))
  const after = store.state().progress
  expect(after.card.get('own.a')).toBe(before.card.get('own.a'))
  expect(after.own.get('own.a')?.face).toMatchObject({ ask: 'Who pays?' })
  await recorded(store, { kind: 'voided', event: rewritten?.id ?? '' })
  expect(store.state().progress).toEqual(before)
  expect(store.state().progress).toEqual(progressOf(companion))
})

test('a card whose writing is taken back is gone', async () => {
  const store = await startApp(new FakeCompanion())
  const [written] = await recorded(store, wrote('own.a', 'Who?'))
  await recorded(store, { kind: 'voided', event: written?.id ?? '' })
  expect(store.state().progress.own.size).toBe(0)
})

test('a card in the trash is in no deck, and comes back with its history', async () => {
  const store = await startApp(new FakeCompanion())
  await recorded(store, wrote('own.a', 'Who?'), answerOf('own.a'), { kind: 'card-trashed', card: 'own.a' })
  expect(ownDeck(store.state().progress.own.values()).cards).toEqual([])
  await recorded(store, { kind: 'card-restored', card: 'own.a' })
  expect(ownDeck(store.state().progress.own.values()).cards).toEqual([['own.a', 'own.a']])
  expect(store.state().progress.card.get('own.a')?.answers).toBe(1)
})
