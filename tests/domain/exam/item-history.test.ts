import { expect, test } from 'vitest'
import { confusions, itemHistory } from '#domain/exam/item-history.ts'
import type { PaperState } from '#domain/exam/paper.ts'

const answer = (at: number, right: boolean, ...misconceptions: string[]) => ({
  at,
  day: 1,
  right,
  misconceptions,
  took: 1
})

const question = { item: 'one', print: 'x', chosen: [], flagged: false, struck: [], took: 5 }
const paper: PaperState = {
  paper: 'p',
  seed: 'p',
  begunAt: 1,
  day: 1,
  minutes: 10,
  passLine: 0.75,
  questions: [question, { ...question, item: 'two' }],
  position: 0,
  elapsed: 0,
  end: {
    at: 20,
    day: 1,
    by: 'learner',
    results: [
      { chosen: [1], right: false, misconceptions: ['haste'], took: 5 },
      { chosen: [], right: false, misconceptions: [], took: 0, gone: true }
    ]
  }
}

test('answers of practice and of papers handed in stand in one history, the oldest first', () => {
  const practised = new Map([['one', { item: 'one', flagged: true, answers: [answer(10, true), answer(30, true)] }]])
  const history = itemHistory(practised, [paper])
  expect(history.get('one')?.flagged).toBe(true)
  expect(history.get('one')?.answers.map(({ at }) => at)).toEqual([10, 20, 30])
})

test('what is gone from a paper counts as no answer, and a paper that is open as none at all', () => {
  expect(itemHistory(new Map(), [paper]).has('two')).toBe(false)
  const { end: _, ...open } = paper
  expect(itemHistory(new Map(), [open]).size).toBe(0)
})

test('misconceptions are counted over all questions, the most frequent first, of equals the latest', () => {
  const history = new Map([
    ['one', { item: 'one', flagged: false, answers: [answer(1, false, 'haste'), answer(9, false, 'waste')] }],
    ['two', { item: 'two', flagged: false, answers: [answer(5, false, 'haste', 'greed')] }]
  ])
  expect(confusions(history).map(({ misconception, times }) => [misconception, times])).toEqual([
    ['haste', 2],
    ['waste', 1],
    ['greed', 1]
  ])
  expect(confusions(history, 6)).toHaveLength(1)
})
