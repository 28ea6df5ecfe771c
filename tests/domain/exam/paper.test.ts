import { expect, test } from 'vitest'
import { type PaperState, scoreOf, stepPaper, timeLeft } from '#domain/exam/paper.ts'
import type { Act, JournalEvent } from '#domain/journal/events.ts'

const paper = '0190a3f0-0000-7000-8000-000000000001'
let at = 1_790_000_000_000

const event = (act: Act): JournalEvent => ({
  ...act,
  id: '0190a3f0-0000-7000-8000-000000000002',
  device: '0190a3f0-0000-7000-8000-000000000003',
  at: at++,
  offset: 0
})

const begun: Act = {
  kind: 'paper-begun',
  paper,
  seed: paper,
  questions: ['one', 'two', 'three'].map((item) => ({ item, print: item })),
  minutes: 10,
  passLine: 0.6
}

const result = (right: boolean, gone = false) => ({
  chosen: [0],
  right,
  misconceptions: [],
  took: 1000,
  ...(gone && { gone: true as const })
})

const after = (...acts: readonly Act[]): PaperState | undefined =>
  [begun, ...acts].map(event).reduce<PaperState | undefined>(stepPaper, undefined)

test('an answer can be changed and taken back until the paper is handed in', () => {
  const answered = (position: number, chosen: number[], elapsed: number): Act => ({
    kind: 'paper-answered',
    paper,
    position,
    chosen,
    elapsed
  })
  const state = after(answered(0, [1], 1000), answered(0, [2], 2000), answered(1, [0], 3000), answered(1, [], 4000))
  expect(state?.questions.map(({ chosen }) => chosen)).toEqual([[2], [], []])
})

test('time goes to the question that was open, and the clock never runs backwards', () => {
  const visit = (position: number, elapsed: number): Act => ({ kind: 'paper-visited', paper, position, elapsed })
  const state = after(visit(1, 5000), visit(2, 7000), visit(0, 6000), visit(2, 7500))
  expect(state?.questions.map(({ took }) => took)).toEqual([5500, 2000, 0])
  expect(state?.elapsed).toBe(7500)
  expect(state && timeLeft(state)).toBe(592_500)
})

test('what comes after a paper was handed in changes nothing, a second handing in included', () => {
  const submitted = (by: 'learner' | 'clock', right: boolean): Act => ({
    kind: 'paper-submitted',
    paper,
    elapsed: 9000,
    by,
    results: [result(right), result(true), result(false)]
  })
  const state = after(
    submitted('learner', true),
    submitted('clock', false),
    { kind: 'paper-answered', paper, position: 0, chosen: [3], elapsed: 10_000 },
    { kind: 'paper-begun', paper, seed: 'x', questions: [{ item: 'four', print: 'x' }], minutes: 1, passLine: 0.5 }
  )
  expect(state?.end?.by).toBe('learner')
  expect(state?.questions[0]?.chosen).toEqual([])
  expect(state && scoreOf(state)).toEqual({ right: 2, counted: 3, passed: true })
})

test('a question that is gone is not counted', () => {
  const state = after({
    kind: 'paper-submitted',
    paper,
    elapsed: 1,
    by: 'clock',
    results: [result(true), result(false, true), result(false)]
  })
  expect(state && scoreOf(state)).toEqual({ right: 1, counted: 2, passed: false })
})

test('a paper that was thrown away is gone, and events that come late do not bring it back', () => {
  const late: Act = { kind: 'paper-visited', paper, position: 1, elapsed: 2 }
  expect(after({ kind: 'paper-abandoned', paper }, late)).toBeUndefined()
})

test('events of a paper that is not known are passed over', () => {
  expect(stepPaper(undefined, event({ kind: 'paper-paused', paper, elapsed: 1 }))).toBeUndefined()
})
