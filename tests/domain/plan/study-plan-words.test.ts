import { expect, test } from 'vitest'
import type { PlanItem } from '#domain/plan/study-plan-input.ts'
import { leftOutWords, minutesOf, planLines } from '#domain/plan/study-plan-words.ts'

const names = {
  chapters: [
    {
      title: 'Principles',
      sections: new Map([
        ['principles#why', 'Why principles'],
        ['principles#six', 'The six'],
        ['principles#use', 'How to use them']
      ])
    },
    { title: 'Phases', sections: new Map([['phases#inform', 'Inform']]) }
  ]
}

const read = (section: string, minutes = 2): PlanItem => ({ kind: 'read', section, minutes })

test.each<readonly [PlanItem, string, string]>([
  [read('principles#six', 6), 'Read Principles: “The six” (6 min)', '/guide/principles#six'],
  [read('phases#inform'), 'Read Phases (2 min)', '/guide/phases#inform'],
  [read('gone#section', 1), 'Read the guide: “gone#section” (1 min)', '/guide/gone#section'],
  [{ kind: 'cards', fresh: 1, due: 0, minutes: 1 }, 'Begin 1 new card (1 min)', '/cards/study'],
  [{ kind: 'cards', fresh: 9, due: 12, minutes: 9 }, 'Begin 9 new cards, review 12 (9 min)', '/cards/study'],
  [{ kind: 'cards', fresh: 0, due: 1, minutes: 1 }, 'Review 1 card (1 min)', '/cards/study'],
  [{ kind: 'cards', fresh: 9, minutes: 15 }, 'Begin 9 new cards, review those that come back (15 min)', '/cards/study'],
  [{ kind: 'cards', fresh: 0, minutes: 15 }, 'Review the cards that come back (15 min)', '/cards/study'],
  [{ kind: 'practice', count: 7, minutes: 10.5 }, 'Answer 7 questions (11 min)', '/exam/practice?pool=unseen'],
  [{ kind: 'paper', minutes: 60 }, 'Sit a practice paper and read its reasons (60 min)', '/exam'],
  [{ kind: 'project', id: 'Tag resources', minutes: 45 }, 'Project: Tag resources (45 min)', '/plan#projects']
])('an item is a line that says how long it takes and where: %o', (item, words, address) => {
  expect(planLines([item], names)).toEqual([{ words, address }])
})

test('sections of a chapter that follow each other share a line', () => {
  const items = [
    read('principles#why'),
    read('principles#six'),
    read('phases#inform'),
    read('principles#why', 0.4),
    read('principles#six', 0.4),
    read('principles#use', 0.4)
  ]
  expect(planLines(items, names).map(({ words }) => words)).toEqual([
    'Read Principles: “Why principles” to “The six” (4 min)',
    'Read Phases (2 min)',
    'Read Principles (2 min)'
  ])
  const apart = [read('principles#why'), { kind: 'paper', minutes: 60 } as const, read('principles#six')]
  expect(planLines(apart, names)).toHaveLength(3)
})

test('what is left out is counted by its kind', () => {
  expect(
    leftOutWords([
      read('a'),
      read('b'),
      { kind: 'practice', count: 40, minutes: 60 },
      { kind: 'practice', count: 10, minutes: 15 },
      { kind: 'paper', minutes: 80 }
    ])
  ).toBe('2 sections, 50 questions and 1 practice paper')
  expect(leftOutWords([{ kind: 'project', id: 'x', minutes: 60 }])).toBe('1 project')
})

test('the minutes of a list are whole', () => {
  const items: readonly PlanItem[] = [
    { kind: 'practice', count: 7, minutes: 10.5 },
    { kind: 'paper', minutes: 60 }
  ]
  expect(minutesOf({ items })).toBe(71)
  expect(minutesOf({ items: [] })).toBe(0)
})
