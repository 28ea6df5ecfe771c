import { describe, expect, test } from 'vitest'
import type { MarkState } from '#domain/journal/kept-things.ts'
import { listMarks, type MarksFilter } from '#domain/reading/marks-list.ts'
import { beginningOf, markAddress } from '#domain/reading/mark-words.ts'
import { uuid } from '../../fixtures/events.ts'
import { chapters, markNumber } from './marks-fixture.ts'

const numbersOf = (marks: readonly MarkState[]): readonly number[] => marks.map(({ at }) => at)
const found = (marks: readonly MarkState[], filter: MarksFilter): readonly number[] =>
  numbersOf(listMarks(marks, filter, 'newest', chapters)).toReversed()

describe('a list of marks', () => {
  test('follows the guide: chapters by number, those that are gone last, then places, then time', () => {
    const marks = [
      markNumber(1, { passage: { chapter: 'gone' } }),
      markNumber(2, { passage: { chapter: 'phases' } }),
      markNumber(3, { passage: { start: 9, end: 12 } }),
      markNumber(4, { passage: { start: 9, end: 10 } }),
      markNumber(6, { passage: { start: 9, end: 10 } }),
      markNumber(5, { passage: { start: 9, end: 10 } })
    ]
    expect(numbersOf(listMarks(marks, {}, 'reading', chapters))).toEqual([4, 5, 6, 3, 2, 1])
  })

  test('or begins with the newest', () => {
    expect(
      numbersOf(
        listMarks(
          [1, 3, 2].map((number) => markNumber(number)),
          {},
          'newest',
          chapters
        )
      )
    ).toEqual([3, 2, 1])
  })

  test('holds those of one chapter and of one colour', () => {
    const marks = [
      markNumber(1, { colour: 'pink' }),
      markNumber(2, { colour: 'pink', passage: { chapter: 'phases' } }),
      markNumber(3)
    ]
    expect(found(marks, { chapter: 'roles' })).toEqual([1, 3])
    expect(found(marks, { colour: 'pink' })).toEqual([1, 2])
    expect(found(marks, { chapter: 'roles', colour: 'pink' })).toEqual([1])
  })
})

describe('a search among marks', () => {
  const marks = [
    markNumber(1, { passage: { quote: 'Crème\nBrûlée' } }),
    markNumber(2, { note: 'Ask the CFO: brulee budget?' }),
    markNumber(3, { note: 'סוכנות 👩‍👩‍👧 ﬁnance' })
  ]

  test.each([
    ['', [1, 2, 3]],
    ['   ', [1, 2, 3]],
    ['BRULEE', [1, 2]],
    ['brûlée creme', [1]],
    ['cfo  budget', [2]],
    ['סוכנות', [3]],
    ['👩‍👩‍👧', [3]],
    ['finance', [3]],
    ['nowhere', []],
    ['.*', []]
  ])('%j finds in passages and notes, whatever the accents', (query, numbers) => {
    expect(found(marks, { query })).toEqual(numbers)
  })
})

describe('the words for a mark', () => {
  test('its address names it and its section, where it has one', () => {
    expect(markAddress(markNumber(1))).toBe(`/guide/roles?mark=${uuid(1)}#first`)
    expect(markAddress({ mark: uuid(2), passage: { ...markNumber(2).passage, section: undefined } })).toBe(
      `/guide/roles?mark=${uuid(2)}`
    )
  })

  test('a beginning is one line, cut between words and never within a character', () => {
    expect(beginningOf(' a\n\n b ')).toBe('a b')
    expect(beginningOf('one two three', 9)).toBe('one two…')
    expect(beginningOf('x'.repeat(30), 10)).toBe(`${'x'.repeat(10)}…`)
    expect(beginningOf('😀'.repeat(100_000), 10)).toBe(`${'😀'.repeat(10)}…`)
  })
})
