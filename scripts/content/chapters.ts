import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Element, ElementContent, RootContent } from 'hast'
import type { Root } from 'mdast'
import { toText } from 'hast-util-to-text'
import type { Chapter, ChapterSummary, SectionSummary } from '../../src/domain/content/pack.ts'
import type { Problem } from '../../src/domain/content/problem.ts'
import type { Definition, Reference } from '../../src/domain/content/references.ts'
import { chapterMatter } from '../../src/domain/content/schemas.ts'
import type { Materials } from './directives.ts'
import { hastOf, parseMarkdown } from './markdown.ts'
import { markdownPassages, type Passage, yamlPassages } from './passages.ts'
import { prepare } from './prepare.ts'
import { parseYaml } from './read-yaml.ts'
import { reportTo } from './report.ts'
import { prepareTables } from './tables.ts'
import { typographic } from './typographic.ts'

export type CompiledChapter = {
  readonly summary: ChapterSummary
  readonly chapter: Chapter
  readonly definitions: readonly Definition[]
  readonly references: readonly Reference[]
  readonly passages: readonly Passage[]
}

/** An adult reads explanatory English at about 230 words a minute (Brysbaert 2019: 238 for non-fiction). */
const wordsPerMinute = 230

/** To a hundredth: the index that every start loads holds one of these for each section. */
const minutesOf = (text: string): number =>
  Math.round((text.split(/\s+/).filter(Boolean).length / wordsPerMinute) * 100) / 100

/** Reads every chapter of `guide/`, in the order of the file names. Problems are pushed to `problems`. */
export function compileChapters(root: string, materials: Materials, problems: Problem[]): readonly CompiledChapter[] {
  const files = readdirSync(join(root, 'guide'))
    .filter((name) => name.endsWith('.md'))
    .sort()
  return files
    .map((name, index) => compileChapter(root, `guide/${name}`, index + 1, materials, problems))
    .filter((chapter) => chapter !== undefined)
}

function compileChapter(
  root: string,
  file: string,
  number: number,
  materials: Materials,
  problems: Problem[]
): CompiledChapter | undefined {
  const source = readFileSync(join(root, file), 'utf8')
  const tree = parseMarkdown(source)
  const matter = parseYaml(frontMatter(tree), file, chapterMatter, 1)
  if (!matter.ok) {
    problems.push(...matter.problems)
    return undefined
  }
  const { data, lineOf } = matter.value
  const passages = [...yamlPassages(matter.value), ...markdownPassages(tree, file)]
  const references: Reference[] = []
  prepare(tree, source, materials, reportTo(problems, references, file))
  const body = hastOf(tree)
  prepareTables(body)
  body.children = gatherSections(numberBlocks(body.children.filter((node) => node.type === 'element')))
  const lines = sectionLines(tree)
  const sections = body.children
    .filter((node) => node.type === 'element')
    .filter(isSection)
    .map(summarise)
  return {
    summary: {
      id: data.id,
      part: data.part,
      number,
      title: typographic(data.title),
      summary: typographic(data.summary),
      minutes: minutesOf(toText(body)),
      sections
    },
    chapter: { id: data.id, body, sources: data.sources },
    passages,
    definitions: [
      { kind: 'chapter', id: data.id, file, line: lineOf(['id']) },
      ...sections.map(({ id }) => ({
        kind: 'section' as const,
        id: `${data.id}#${id}`,
        file,
        line: lines.get(id) ?? 1
      }))
    ],
    references: [
      ...references,
      { kind: 'part', id: data.part, file, line: lineOf(['part']) },
      ...data.sources.map((id, index) => ({ kind: 'source' as const, id, file, line: lineOf(['sources', index]) }))
    ]
  }
}

const frontMatter = (tree: Root): string => {
  const first = tree.children[0]
  return first?.type === 'yaml' ? first.value : ''
}

const sectionLines = (tree: Root): ReadonlyMap<string, number> =>
  new Map(
    tree.children
      .filter((node) => node.type === 'heading')
      .map((node) => [String(node.data?.hProperties?.['id']), node.position?.start.line ?? 1])
  )

/** Numbers the blocks from 0, so that a reading place can be found again. */
function numberBlocks(blocks: readonly Element[]): readonly Element[] {
  blocks.forEach((block, index) => {
    block.properties['dataBlock'] = index
    delete block.position
  })
  return blocks
}

const isSection = (element: Element): boolean => element.tagName === 'section'

/** Puts each heading of the second level and what follows it into a section that carries the heading's id. */
function gatherSections(blocks: readonly Element[]): RootContent[] {
  const gathered: Element[] = []
  let open: Element | undefined
  for (const block of blocks) {
    if (block.tagName === 'h2') {
      const id = String(block.properties['id'])
      block.properties['id'] = `${id}-title`
      open = { type: 'element', tagName: 'section', properties: { id, ariaLabelledBy: [`${id}-title`] }, children: [] }
      gathered.push(open)
    }
    if (open) open.children.push(block)
    else gathered.push(block)
  }
  return gathered
}

const isHeading = (node: ElementContent): boolean => node.type === 'element' && node.tagName === 'h2'

function summarise(section: Element): SectionSummary {
  const heading = section.children.find(isHeading)
  return {
    id: String(section.properties['id']),
    title: heading?.type === 'element' ? toText(heading) : '',
    minutes: minutesOf(toText(section))
  }
}
