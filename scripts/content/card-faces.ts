import type { Emphasis, Root, Strong } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Inline } from '../../src/domain/content/pack.ts'
import type { WrittenCard } from '../../src/domain/content/schemas.ts'
import type { Materials } from './directives.ts'
import { element } from './elements.ts'
import { inlineOf, parseCardText } from './markdown.ts'
import { prepare } from './prepare.ts'
import type { Report } from './report.ts'

/** The two sides of a card. */
export type Faces = { readonly ask: Inline; readonly answer: Inline }

type FaceKey = 'ask' | 'answer' | 'cloze'

/** Turns what an author wrote into the two sides. @param reportAt where mistakes in one of the card's texts go */
export function facesOf(card: WrittenCard, materials: Materials, reportAt: (key: FaceKey) => Report): Faces {
  if (card.cloze !== undefined) return clozeFaces(card.cloze, materials, reportAt('cloze'))
  const face = (key: 'ask' | 'answer'): Inline =>
    finish(parseCardText(card[key] ?? ''), card[key] ?? '', materials, reportAt(key), key)
  return { ask: face('ask'), answer: face('answer') }
}

function finish(tree: Root, text: string, materials: Materials, report: Report, key: FaceKey): Inline {
  prepare(tree, text, materials, report)
  const inline = inlineOf(tree)
  if (!inline)
    report.complain(
      'more than one paragraph',
      tree,
      `"${key}" is more than one plain paragraph`,
      'Write it as one sentence or two, without lists or headings.'
    )
  return inline ?? []
}

const gap = /\{\{(.+?)\}\}/g
const silent: Report = { complain: () => undefined, refer: () => undefined }

/** The question is the sentence with its gaps open; the answer is the whole sentence, with what was hidden in bold. */
function clozeFaces(written: string, materials: Materials, report: Report): Faces {
  // As a directive a gap may hold other Markdown and touch other letters, which **bold** may not.
  const text = written.replaceAll(gap, ':gap[$1]')
  const face = (fill: (node: Strong) => Strong | Emphasis, to: Report): Inline => {
    const tree = parseCardText(text)
    const found = fillGaps(tree, fill)
    if (found < 1 || found > 2)
      to.complain(
        'gaps',
        tree,
        `the sentence has ${found === 0 ? 'no gap' : `${found} gaps`}`,
        'Put one or two of its words in double braces, such as {{1 − discount}}.'
      )
    return finish(tree, text, materials, to, 'cloze')
  }
  return { ask: face(blank, silent), answer: face((node) => node, report) }
}

function fillGaps(tree: Root, fill: (node: Strong) => Strong | Emphasis): number {
  let found = 0
  visit(tree, 'textDirective', (node, index, parent) => {
    if (node.name !== 'gap' || !parent || index === undefined) return
    parent.children[index] = fill({ type: 'strong', children: node.children })
    found += 1
  })
  return found
}

/** Seen as dots, heard as "blank". */
const blank = (): Emphasis => ({
  type: 'emphasis',
  children: [],
  data: {
    hName: 'span',
    hProperties: { dataGap: true },
    hChildren: [
      element('span', { ariaHidden: 'true' }, ['[…]']),
      element('span', { className: ['visually-hidden'] }, ['blank'])
    ]
  }
})
