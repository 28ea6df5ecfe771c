import { expect, test } from 'vitest'
import { compileContent } from '../../../scripts/content/compile.ts'
import { roadmap } from '#domain/career/roadmap.ts'
import { smallContent } from '../../content/small-content.ts'

const { rungs, lines } = roadmap(JSON.parse(compileContent(smallContent()).get('catalog.json') ?? ''))

test('the ladder holds the certifications, and the steps that leave it where their level names them', () => {
  expect(rungs.map(({ certification }) => certification.id)).toEqual(['base', 'upper'])
  expect(rungs.map(({ branches }) => branches.map(({ to }) => to))).toEqual([['Another subject'], []])
})

test('a path stops at the rungs that its role takes, and says whether the table says so', () => {
  expect(lines.map(({ path, takes, inTable }) => [path.id, takes.map(({ id }) => id), inTable])).toEqual([
    ['reading', ['base'], true]
  ])
})
