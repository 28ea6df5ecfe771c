import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

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
  'catalog/levels.yaml': `first:
  skills: [Read, Write]
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
`,
  'cards/basics.yaml': `deck:
  id: basics
  title: Basics
  about: The basics.
  order: 1
cards:
  - id: basics.one
    ask: What is **one**?
    answer: The first number.
    topic: Numbers
    source: a.page
    section: start#first-things
    term: showback
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

/**
 * Writes the small content to a folder of its own.
 * @param changes for some files, what to replace in them, or a whole new text
 * @returns the folder
 */
export function smallContent(
  changes: Readonly<Record<string, readonly [from: string, to: string] | string>> = {}
): string {
  const root = mkdtempSync(join(tmpdir(), 'content-'))
  for (const path of new Set([...Object.keys(files), ...Object.keys(changes)])) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), changed(files[path] ?? '', changes[path]))
  }
  return root
}

function changed(text: string, change: readonly [string, string] | string | undefined): string {
  if (change === undefined) return text
  if (typeof change === 'string') return change
  if (!text.includes(change[0])) throw new Error(`The small content does not hold "${change[0]}".`)
  return text.replace(change[0], change[1])
}
