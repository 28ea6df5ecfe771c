import { expect, test } from 'vitest'
import { fileNameOf, printedTitle } from '#main/print/printed-title.ts'
import type { Printed } from '#shared/print-order.ts'
import { index } from './printed.ts'

test.each<[Printed, string | undefined]>([
  [{ kind: 'chapter', chapter: 'worth' }, 'Is it worth it?'],
  [{ kind: 'guide' }, 'Certified Tester'],
  [{ kind: 'glossary' }, 'Certified Tester, glossary'],
  [{ kind: 'deck', deck: 'terms' }, 'Terms, cards'],
  [{ kind: 'marks', marks: [], bookmarks: [], cards: [] }, 'Highlights and bookmarks'],
  [{ kind: 'chapter', chapter: 'terms' }, undefined],
  [{ kind: 'deck', deck: 'worth' }, undefined]
])('%o is called %s', (what, title) => {
  expect(printedTitle(what, index)).toBe(title)
})

test.each([
  ['Is it worth it?', 'Is it worth it.pdf'],
  ['Usage / cost: a "view"', 'Usage  cost a view.pdf'],
  ['..\\..\\etc', '....etc.pdf'],
  ['Ünïcode – 1 €', 'Ünïcode – 1 €.pdf']
])('%s becomes a name that every system takes', (title, name) => {
  expect(fileNameOf(title)).toBe(name)
})
