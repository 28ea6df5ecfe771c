import { expect, test } from 'vitest'
import { ownTexts } from '#data/own-texts.ts'
import type { OwnCardState } from '#domain/journal/kept-things.ts'

const card = (face: OwnCardState['face']): OwnCardState => ({
  card: 'own.1',
  face,
  tags: ['exam'],
  trashed: false,
  writtenAt: 0,
  changedAt: 0,
  version: '1',
  passage: undefined
})

const texts = (face: OwnCardState['face']) =>
  ownTexts({ mark: new Map(), own: new Map([['own.1', card(face)]]), bookmark: new Map() }, [])

test('the search finds a card by its words and those that stand for its images, and not by their addresses', () => {
  const image = `![a falling curve](image:${'a'.repeat(64)}.png)`
  expect(texts({ kind: 'basic', ask: `What *is* this? ${image}`, answer: image })).toMatchObject([
    { title: 'What is this? a falling curve', text: 'a falling curve', place: 'My cards · exam' }
  ])
  expect(texts({ kind: 'cloze', text: `It {{falls}} ${image}` })).toMatchObject([
    { title: 'It falls a falling curve', text: '' }
  ])
})
