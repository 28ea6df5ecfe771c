import { expect, test } from 'vitest'
import { problemText } from '#domain/content/problem.ts'
import { type Definition, findBroken, findDuplicates, type ReferenceKind } from '#domain/content/references.ts'

const named = (kind: ReferenceKind, id: string, file = 'cards/roles.yaml', line = 7): Definition => ({
  kind,
  id,
  file,
  line
})

test('an id given twice is reported where it was given again, with the place that had it first', () => {
  const problems = findDuplicates([
    named('card', 'roles.who', 'cards/a.yaml', 4),
    named('card', 'roles.who', 'cards/b.yaml', 9)
  ])
  expect(problems).toEqual([
    {
      kind: 'name taken',
      file: 'cards/b.yaml',
      line: 9,
      message: 'the card "roles.who" is already taken by content/cards/a.yaml:4',
      remedy: 'Give one of the two another id.'
    }
  ])
})

test('an id given three times is reported twice, both times against the first', () => {
  const problems = findDuplicates([1, 2, 3].map((line) => named('term', 'showback', 'glossary/a.yaml', line)))
  expect(problems.map(({ line }) => line)).toEqual([2, 3])
  for (const { message } of problems) expect(message).toContain('content/glossary/a.yaml:1')
})

test('things of different kinds may share an id', () => {
  expect(findDuplicates([named('chapter', 'roles'), named('deck', 'roles'), named('term', 'roles')])).toEqual([])
})

test('a term whose name is taken is told to drop the alias', () => {
  const [problem] = findDuplicates([named('name of a term', 'ri'), named('name of a term', 'ri')])
  expect(problem?.remedy).toBe('Give one of the two another name, or drop the alias.')
})

test('a reference to something that exists is sound', () => {
  expect(findBroken([named('term', 'showback')], [named('term', 'showback', 'glossary/a.yaml', 1)])).toEqual([])
})

test('a broken reference is reported where it stands, with the names it is nearest to', () => {
  const definitions = ['roles#finance-team', 'roles#who', 'phases#order'].map((id) => named('section', id))
  const problems = findBroken([named('section', 'roles#finance', 'cards/roles.yaml', 31)], definitions)
  expect(problems).toEqual([
    {
      kind: 'unknown name',
      file: 'cards/roles.yaml',
      line: 31,
      message: 'there is no section "roles#finance"',
      remedy: 'Did you mean "roles#finance-team" or "roles#who"?'
    }
  ])
})

test('a name that exists only as something else is broken', () => {
  const [problem] = findBroken([named('term', 'roles')], [named('chapter', 'roles')])
  expect(problem?.message).toBe('there is no term "roles"')
})

test('where nothing is near, the remedy is to correct the name or to add what it names', () => {
  const [problem] = findBroken([named('source', 'nowhere')], [named('source', 'finops.principles')])
  expect(problem?.remedy).toBe('Correct the name, or add what it names.')
})

test('no more than three near names are offered', () => {
  const definitions = ['a', 'b', 'c', 'd', 'e'].map((end) => named('term', `cost-${end}`))
  const [problem] = findBroken([named('term', 'cost-z')], definitions)
  expect(problem?.remedy.match(/"/g)).toHaveLength(6)
})

test('every broken reference is reported, so that an author mends a list and not one mistake a build', () => {
  expect(
    findBroken(
      [1, 2, 3].map((line) => named('card', 'gone', 'plans/week.yaml', line)),
      []
    )
  ).toHaveLength(3)
})

test('a problem is told with its file and line, and what to do on a line of its own', () => {
  const problem = {
    kind: 'unknown name' as const,
    file: 'cards/roles.yaml',
    line: 31,
    message: 'there is no term "x"',
    remedy: 'Add it.'
  }
  expect(problemText(problem)).toBe('content/cards/roles.yaml:31: there is no term "x" [unknown name]\n    Add it.')
})
