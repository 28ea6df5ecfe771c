import type { Content } from './content.ts'
import { coverOfFramework, coverOfSections, isThin } from './coverage.ts'

type Row = readonly [chapter: string, sections: number, cards: number, terms: number, sources: number]

/** How much there is about each chapter, with totals, and below the table what has too few cards. */
export function coverageReport(content: Content): string {
  const thinSections = coverOfSections(content).filter(isThin)
  const thinParts = coverOfFramework(content).filter(isThin)
  return [
    tableOf(content.chapters.map((chapter) => rowOf(chapter.summary, chapter.chapter.sources, content))),
    '',
    `Cards in all: ${content.cards.length}. Terms in all: ${content.glossary.terms.length}.`,
    '',
    thinSections.length === 0 ? 'Every section has three cards.' : 'Sections with fewer than three cards:',
    ...thinSections.map(({ address, cards }) => `  ${cards}  ${address}`),
    '',
    thinParts.length === 0
      ? 'Every principle, phase, persona and capability has three cards.'
      : 'Principles, phases, personas and capabilities with fewer than three cards:',
    ...thinParts.map(({ kind, name, cards }) => `  ${cards}  ${kind}: ${name}`)
  ].join('\n')
}

type Summary = Content['chapters'][number]['summary']

/** Cards that name a section of the chapter, terms explained in it, and the pages that its facts come from. */
function rowOf({ id, sections }: Summary, named: readonly string[], { cards, glossary }: Content): Row {
  const inChapter = (address: string | undefined): boolean => address?.split('#')[0] === id
  const own = cards.filter(({ section }) => inChapter(section))
  const terms = glossary.terms.filter((term) => term.sections.some(inChapter))
  const sources = new Set([...named, ...own.map(({ source }) => source)])
  return [id, sections.length, own.length, terms.length, sources.size]
}

function tableOf(rows: readonly Row[]): string {
  const sum = (column: 1 | 2 | 3): number => rows.reduce((total, row) => total + row[column], 0)
  const lines = [
    ['chapter', 'sections', 'cards', 'terms', 'sources'],
    ...rows.map((row) => row.map(String)),
    ['all', String(sum(1)), String(sum(2)), String(sum(3)), '']
  ]
  const widest = Math.max(...lines.map(([chapter = '']) => chapter.length))
  return lines
    .map(([chapter = '', ...numbers]) => chapter.padEnd(widest) + numbers.map((text) => text.padStart(10)).join(''))
    .join('\n')
}
