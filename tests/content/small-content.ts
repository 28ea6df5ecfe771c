import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { runsOf } from '../../scripts/content/copied-runs.ts'
import { smallBank, smallBankIds } from './small-bank.ts'
import { smallCatalog } from './small-catalog.ts'

/** A sentence of the guide that the small content teaches. */
export const guideSentence = 'Nine words that stand in the guide, and nowhere else.'

/** The smallest content that is sound: one of everything. */
const files: Readonly<Record<string, string>> = {
  'pack.yaml': `id: small
title: Small
version: 1.0.0
parts:
  - id: only
    title: The only part
attributions: [None]
`,
  'sources.yaml': `sources:
  - id: a.page
    title: A page
    publisher: Somebody
    licence: CC BY 4.0
    read: '2026'
`,
  ...smallCatalog,
  ...smallBank,
  'catalog/framework.yaml': `- kind: principle
  items:
    - { name: Numbers first, sections: [start#first-things] }
`,
  'examples/rates.yaml': `examples:
  - id: pays
    title: When it pays
    source: a.page
    inputs:
      - { id: rate, label: On-demand rate, value: 0.10, unit: USD/hour, decimals: 2 }
      - { id: discount, label: Discount, value: 0.28, unit: '%' }
    steps:
      - { id: committed, label: Committed rate, formula: rate * (1 - discount), unit: USD/hour, decimals: 3 }
      - { id: breakEven, label: Break-even, formula: committed / rate, unit: '%' }
    expect: { breakEven: 0.72 }
`,
  'diagrams/arrow.svg': `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 100" role="img">
  <title>An arrow</title>
  <desc>An arrow leads from the first thing to the second.</desc>
  <path d="M 10 50 H 630" stroke="var(--ink)" stroke-width="1.5" stroke-dasharray="4 4" stroke-linecap="round"/>
  <text x="20" y="40" font-size="15" fill="var(--ink)">First</text>
</svg>
`,
  'ids.txt': `card basics.one
card basics.three
card basics.two
chapter start
deck basics
${smallBankIds}
section start#first-things
term showback

# Retired
card basics.zero
`,
  'source-guide-runs.txt': `${runsOf(guideSentence)
    .map(({ print }) => print)
    .join('\n')}
`,
  'guide/01-start.md': `---
id: start
part: only
title: The start
summary: Where it begins.
sources: [a.page]
---

A lead.

## First things {#first-things}

It's a text with a [term](term:showback) and a [deck](cards:basics).

::catalog{from="levels.first.skills"}

It pays above :figure[pays.breakEven], as every morning at 9:30.

::worked{example="pays"}

::diagram{id="arrow"}
`,
  'cards/basics.yaml': `deck:
  id: basics
  title: Basics
  about: The basics.
  order: 1
  domain: framework
cards:
  - id: basics.one
    ask: What is **one**?
    answer: The first number.
    topic: Numbers
    source: a.page
    section: start#first-things
    term: showback
  - id: basics.two
    cloze: 'The break-even of a commitment is {{1 − discount}}.'
    topic: Commitments
    source: a.page
    section: start#first-things
  - id: basics.three
    ask: From which utilisation does a discount of :figure[pays.discount] pay?
    answer: From **:figure[pays.breakEven]**.
    topic: Commitments
    source: a.page
    section: start#first-things
`,
  'glossary/words.yaml': `category:
  id: words
  title: Words
  about: Some words.
  order: 1
terms:
  - id: showback
    term: Showback
    aliases: [cost showback]
    definition: Reporting to a team what it spent, without sending it any bill for that.
    related: []
    source: a.page
`
}

type Change = readonly [from: string | RegExp, to: string] | string

/**
 * Writes the small content to a folder of its own.
 * @param changes for some files, what to replace in them, or a whole new text
 * @returns the folder
 */
export function smallContent(changes: Readonly<Record<string, Change>> = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'content-'))
  for (const path of new Set([...Object.keys(files), ...Object.keys(changes)])) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), changed(files[path] ?? '', changes[path]))
  }
  return root
}

function changed(text: string, change: Change | undefined): string {
  if (change === undefined) return text
  if (typeof change === 'string') return change
  const [from, to] = change
  const there = typeof from === 'string' ? text.includes(from) : from.test(text)
  if (!there) throw new Error(`The small content does not hold "${String(from)}".`)
  return text.replace(from, to)
}
