import { expect, test } from 'vitest'
import type { PlanItem } from '#domain/plan/study-plan-input.ts'
import { itemWords, minutesOf } from '#domain/plan/study-plan-words.ts'

const names = {
  sections: new Map([['principles#six', 'The six principles']]),
  projects: new Map([['tags', 'Tag resources']])
}

test.each<readonly [PlanItem, string]>([
  [{ kind: 'read', section: 'principles#six', minutes: 6 }, 'Read: The six principles (6 min)'],
  [{ kind: 'read', section: 'gone#section', minutes: 1 }, 'Read: gone#section (1 min)'],
  [{ kind: 'cards', fresh: 1, due: 0, minutes: 1 }, 'Begin 1 new card (1 min)'],
  [{ kind: 'cards', fresh: 9, due: 12, minutes: 9 }, 'Begin 9 new cards and review 12 (9 min)'],
  [{ kind: 'cards', fresh: 0, due: 1, minutes: 1 }, 'Review 1 card (1 min)'],
  [{ kind: 'practice', count: 7, minutes: 10.5 }, 'Answer 7 questions (11 min)'],
  [{ kind: 'paper', minutes: 60 }, 'Sit a practice paper (60 min)'],
  [{ kind: 'project', id: 'tags', minutes: 45 }, 'Project: Tag resources (45 min)']
])('an item is a line that says how long it takes: %o', (item, line) => {
  expect(itemWords(item, names)).toBe(line)
})

test('the minutes of a list are whole', () => {
  const items: readonly PlanItem[] = [
    { kind: 'practice', count: 7, minutes: 10.5 },
    { kind: 'paper', minutes: 60 }
  ]
  expect(minutesOf({ items })).toBe(71)
  expect(minutesOf({ items: [] })).toBe(0)
})
