import { expect, test } from 'vitest'
import type { Item } from '#domain/exam/item.ts'
import { isComplete, markAnswer } from '#domain/exam/mark-answer.ts'

const envelope = {
  id: 'an.item',
  stem: 'Which two?',
  source: 'a.page',
  tags: { level: 'professional', domain: 'manage', bloom: 'apply', difficulty: 1 }
} as const
const option = (text: string, misconception?: string) => ({
  text,
  because: 'Because.',
  correct: misconception === undefined,
  ...(misconception !== undefined && { misconception })
})
const several: Item = {
  ...envelope,
  kind: 'several',
  options: [option('a'), option('b', 'haste'), option('c'), option('d', 'haste')]
}
const single: Item = { ...envelope, kind: 'single', options: [option('a', 'haste'), option('b'), option('c', 'waste')] }
const steps: Item = {
  ...envelope,
  kind: 'order',
  options: ['a', 'b', 'c'].map((text) => ({ text, because: 'Because.' })),
  misconception: 'waste'
}
const pairs: Item = {
  ...envelope,
  kind: 'match',
  pairs: ['a', 'b', 'c'].map((left) => ({ left, right: left, because: 'Because.' }))
}

test.each([
  ['the right one', single, [1], true, []],
  ['a wrong one', single, [2], false, ['waste']],
  ['nothing', single, [], false, []],
  ['all that are right, in any order', several, [2, 0], true, []],
  ['half of what is right', several, [0], false, []],
  ['a right and a wrong one', several, [0, 1], false, ['haste']],
  ['two wrong ones of one misconception', several, [1, 3], false, ['haste']],
  ['everything', several, [0, 1, 2, 3], false, ['haste']],
  ['the right order', steps, [0, 1, 2], true, []],
  ['another order', steps, [0, 2, 1], false, ['waste']],
  ['no order', steps, [], false, []],
  ['the right pairs', pairs, [0, 1, 2], true, []],
  ['pairs that are crossed', pairs, [1, 0, 2], false, []],
  ['a pair too few', pairs, [0, 1, -1], false, []]
] as const)('%s', (_, item, chosen, right, misconceptions) => {
  expect(markAnswer(item, chosen)).toEqual({ right, misconceptions })
})

test.each([
  [single, [0], true],
  [single, [], false],
  [several, [0, 1], true],
  [several, [0], false],
  [several, [0, 1, 2], false],
  [steps, [2, 1, 0], true],
  [steps, [], false],
  [pairs, [2, 1, 0], true],
  [pairs, [0, -1, 2], false],
  [pairs, [0, 0, 2], false]
] as const)('an answer is complete when as much is chosen as is asked for: %#', (item, chosen, complete) => {
  expect(isComplete(item, chosen)).toBe(complete)
})
