import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkContent } from '../../scripts/content/check-content.ts'
import { readContent } from '../../scripts/content/content.ts'
import { type MistakeKind, mistakeKinds } from '#domain/content/problem.ts'
import { smallContent } from './small-content.ts'

const docs = readFileSync('docs/content.md', 'utf8')

test('every kind of mistake is explained under a heading of its own, and none that cannot happen', () => {
  const headings = [...docs.matchAll(/^### (.+)$/gm)].map(([, heading = '']) => heading)
  expect(headings.sort()).toEqual([...mistakeKinds].sort())
})

test('every rule that the shapes put into words is explained', () => {
  const schemas = ['schemas.ts', 'catalog-schemas.ts']
    .map((file) => readFileSync(`src/domain/content/${file}`, 'utf8'))
    .join('\n')
  const messages = [...schemas.matchAll(/['`](must [^'`$]+)/g)].map(([, message = '']) => message)
  const rules = messages.map((message) => message.split(', such as')[0]?.trim() ?? '')
  expect(rules.length).toBeGreaterThan(5)
  expect(rules.filter((rule) => !docs.includes(rule))).toEqual([])
})

/** The first example after a heading, or the one after that. */
function exampleOf(heading: string, which = 0): string {
  const part = docs.slice(docs.indexOf(`\n## ${heading}\n`))
  return [...part.matchAll(/```\w+\n([^]*?)```/g)].map(([, text = '']) => text)[which] ?? ''
}

const term = (id: string): string => `  - id: ${id}
    term: The ${id}
    definition: Something that the example names, and that is explained at length in another place.
    source: a.page
`

/** Each section would need more cards, nobody has listed the ids, and the small content has cards like these. */
const expected: readonly MistakeKind[] = ['too few cards', 'id not listed', 'cards that are alike']

test('the examples can be copied', () => {
  const root = smallContent({
    'sources.yaml': [/$/, exampleOf('A source')],
    'guide/60-break-even.md': exampleOf('A chapter').replace('part: framework', 'part: only'),
    'glossary/words.yaml': [/$/, exampleOf('A term') + term('commitment-discount') + term('utilization')],
    'cards/basics.yaml': [/$/, exampleOf('A card') + exampleOf('A card', 1)],
    'cards/rates.yaml': `deck: { id: rates, title: Rates, about: The rates., order: 2, domain: optimise }
cards:
  - id: rates.last
    topic: Rates
    ask: Is this the last card of the deck?
    answer: It is.
    source: a.page
    term: showback
`,
    'catalog/other-roles.yaml': [
      /$/,
      exampleOf('The career screens')
        .replaceAll('foundation', 'base')
        .replace('finops', 'reading')
        .replace('practitioner-level#skills', 'start#first-things')
    ],
    'examples/break-even.yaml': exampleOf('A worked example'),
    'diagrams/rate-to-bill.svg': exampleOf('A diagram'),
    'guide/61-people.md': `---
id: the-personas
part: only
title: People
summary: Who they are.
sources: [a.page]
---

## Finance {#finance}

They pay.
`
  })
  const problems = checkContent(readContent(root), root)
  expect(problems.filter(({ kind }) => !expected.includes(kind))).toEqual([])
})
