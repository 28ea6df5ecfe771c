import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sentencesFrom } from '#domain/reading/spoken-sentences.ts'
import { seeded } from '../../fixtures/property.ts'

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'sentence' })
const read = (text: string, from = 0) => sentencesFrom(text, from, segmenter)

test('a text is read sentence by sentence, and no sentence goes beyond its line', () => {
  expect(read('Inform comes first. Then optimise.\nOperate').map(({ text }) => text.trim())).toEqual([
    'Inform comes first.',
    'Then optimise.',
    'Operate'
  ])
})

test('reading begins with the sentence one is in', () => {
  expect(read('One is here. Two is there.\nThree.', 15).map(({ text }) => text.trim())).toEqual([
    'Two is there.',
    'Three.'
  ])
})

test('what has no words is passed over', () => {
  expect(read('—\n···\n\nWords')).toEqual([{ start: 7, end: 12, text: 'Words' }])
})

test('a sentence that is too long is parted where it pauses', () => {
  const long = `${'word '.repeat(50)}pause, ${'word '.repeat(40)}end.`
  const pieces = read(long)
  expect(pieces.length).toBeGreaterThan(1)
  expect(pieces[0]?.text.trim()).toMatch(/pause,$/)
  expect(pieces.map(({ text }) => text).join('')).toBe(long)
})

test('a text without a blank is read all the same', () => {
  expect(read('x'.repeat(1000)).map(({ text }) => text.length)).toEqual([300, 300, 300, 100])
})

test('every sentence is what stands at its place, in order, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 800 }), fc.nat(800), (text, from) => {
      let last = 0
      for (const { start, end, text: words } of read(text, from)) {
        expect(text.slice(start, end)).toBe(words)
        expect(start).toBeGreaterThanOrEqual(last)
        last = end
      }
    }),
    seeded(300)
  )
})
