import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Element } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toText } from 'hast-util-to-text'
import type { Problem } from '../../src/domain/content/problem.ts'
import type { Definition } from '../../src/domain/content/references.ts'
import { checkDiagram } from './check-diagram.ts'
import type { Passage } from './passages.ts'

/** A drawing, with the words that stand for it. */
export type Diagram = {
  readonly id: string
  readonly svg: Element
  readonly title: string
  readonly description: string
}

export type CompiledDiagrams = {
  readonly diagrams: readonly Diagram[]
  readonly definitions: readonly Definition[]
  readonly passages: readonly Passage[]
}

/** Reads every drawing of `diagrams/`. Problems are pushed to `problems`. */
export function compileDiagrams(root: string, problems: Problem[]): CompiledDiagrams {
  const folder = join(root, 'diagrams')
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.svg')) : []
  const files = names.sort().map((name) => `diagrams/${name}`)
  const diagrams = files.map((file) => readDiagram(root, file, problems)).filter((diagram) => diagram !== undefined)
  return {
    diagrams,
    // A drawing that could not be read is still there, so that what names it is not reported as well.
    definitions: files.map((file) => ({ kind: 'diagram', id: idOf(file), file, line: 1 })),
    passages: diagrams.flatMap(({ id, svg }) =>
      svg.children.map((child) => ({
        file: `diagrams/${id}.svg`,
        line: child.position?.start.line ?? 1,
        text: toText(child)
      }))
    )
  }
}

const idOf = (file: string): string => basename(file, '.svg')

function readDiagram(root: string, file: string, problems: Problem[]): Diagram | undefined {
  const complain = (line: number, message: string, remedy: string): void => {
    problems.push({ kind: 'diagram', file, line, message, remedy })
  }
  // The HTML parser knows SVG's own names (viewBox) and answers with the tree that chapters are made of.
  const tree = fromHtml(readFileSync(join(root, file), 'utf8'), {
    fragment: true,
    onerror: ({ line = 1, reason }) => complain(line, reason, 'Write every element and attribute as SVG has it.')
  })
  const [svg, ...more] = tree.children.filter((node) => node.type !== 'text' || node.value.trim() !== '')
  if (more.length > 0 || svg?.type !== 'element' || svg.tagName !== 'svg') {
    complain(1, 'the file is not one <svg> element', 'Remove what stands before <svg …> and after </svg>.')
    return undefined
  }
  checkDiagram(svg, complain)
  const [title, description] = ['title', 'desc'].map((name) => textOfChild(svg, name))
  if (!title || !description) {
    complain(1, '<title> or <desc> is missing', 'Begin with a short <title> and a <desc> that tells all it shows.')
    return undefined
  }
  return { id: idOf(file), svg, title, description }
}

function textOfChild(svg: Element, name: string): string {
  const child = svg.children.find((node) => node.type === 'element' && node.tagName === name)
  return child ? toText(child).replaceAll(/\s+/g, ' ').trim() : ''
}
