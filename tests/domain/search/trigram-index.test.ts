import { bestPlaces } from '#domain/search/best-places.ts'
import { trigramIndex } from '#domain/search/trigram-index.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seeded } from '../../fixtures/property.ts'

test('texts that look alike come first, and those that share nothing not at all', () => {
  const index = trigramIndex(['reserved instance', 'spot instance', 'showback', 'reservation'])
  expect(index.nearest('resrved instnce', 3)[0]).toBe(0)
  expect(index.nearest('showbak', 9)).toEqual([2])
  expect(index.nearest('qqqq', 9)).toEqual([])
})

test('letters of other scripts are searched too', () => {
  expect(trigramIndex(['обратный учет', 'showback']).nearest('обратный', 1)).toEqual([0])
})

test('the best places are those that sorting everything would give', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 6 })), fc.integer({ min: 1, max: 8 }), (scores, limit) => {
      const sorted = scores.map((score, place) => ({ score, place })).filter(({ score }) => score > 0)
      sorted.sort((a, b) => b.score - a.score || a.place - b.place)
      expect(bestPlaces(Float32Array.from(scores), limit)).toEqual(sorted.slice(0, limit).map(({ place }) => place))
    }),
    seeded(300)
  )
})
