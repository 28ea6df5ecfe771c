import type { Problem } from '../../src/domain/content/problem.ts'
import type { Content } from './content.ts'
import { frameworkPath } from './framework.ts'

/** One fact is met in three questions at least, or it is not learnt. */
const fewestCards = 3

/** How much there is about one section of the guide. */
export type SectionCover = {
  readonly address: string
  /** Cards that name it, and cards on a term that is explained in it. */
  readonly cards: number
  readonly terms: number
}

/** What there is about every section, in the order of the guide. */
export function coverOfSections({ chapters, cards, glossary }: Content): readonly SectionCover[] {
  const sectionsOfTerm = new Map(glossary.terms.map(({ id, sections }) => [id, sections]))
  const cardsOf = new Map<string, number>()
  for (const { section, term } of cards)
    for (const address of new Set([...(section ? [section] : []), ...(sectionsOfTerm.get(term ?? '') ?? [])]))
      cardsOf.set(address, (cardsOf.get(address) ?? 0) + 1)
  return chapters.flatMap(({ summary }) =>
    summary.sections.map(({ id }) => {
      const address = `${summary.id}#${id}`
      const terms = glossary.terms.filter(({ sections }) => sections.includes(address)).length
      return { address, cards: cardsOf.get(address) ?? 0, terms }
    })
  )
}

/** What there is about every principle, phase, persona and capability. */
export const coverOfFramework = ({ framework, cards }: Content) =>
  framework.items.map((item) => ({ ...item, cards: cards.filter(item.isAbout).length }))

export const isThin = ({ cards }: { readonly cards: number }): boolean => cards < fewestCards

/** Sections and parts of the Framework that too few cards ask about. */
export function findThin(content: Content): readonly Problem[] {
  const places = new Map(content.definitions.map((definition) => [`${definition.kind} ${definition.id}`, definition]))
  return [
    ...coverOfSections(content)
      .filter(isThin)
      .map(({ address, cards }) => {
        const { file = '', line = 1 } = places.get(`section ${address}`) ?? {}
        return tooFew(file, line, `the section "${address}"`, cards, `"section: ${address}"`)
      }),
    ...coverOfFramework(content)
      .filter(isThin)
      .map(({ kind, name, line, cards }) =>
        tooFew(frameworkPath, line, `the ${kind} "${name}"`, cards, 'a section or a term that is listed here')
      )
  ]
}

const tooFew = (file: string, line: number, what: string, cards: number, naming: string): Problem => ({
  kind: 'too few cards',
  file,
  line,
  message: `${what} has ${cards === 1 ? '1 card' : `${cards} cards`}, and ${fewestCards} are the least`,
  remedy: `Write cards on it that name ${naming}. "npm run content:report" lists what is thin.`
})

/** Terms that nothing leads to, and sources that nothing was taken from. */
export function findUnused({ definitions, references, glossary }: Content): readonly Problem[] {
  const used = new Set(references.map(({ kind, id }) => `${kind} ${id}`))
  const listed = new Set(glossary.terms.filter(({ sections }) => sections.length > 0).map(({ id }) => id))
  return definitions.flatMap(({ kind, id, file, line }): Problem[] => {
    if (used.has(`${kind} ${id}`)) return []
    if (kind === 'source')
      return [
        {
          kind: 'source without a use',
          file,
          line,
          message: `nothing names the source "${id}"`,
          remedy: 'Name it where its facts stand, or remove it.'
        }
      ]
    if (kind !== 'term' || listed.has(id)) return []
    return [
      {
        kind: 'term without a use',
        file,
        line,
        message: `nothing leads to the term "${id}"`,
        remedy: 'Link it in a chapter, give it "sections", write a card on it, or name it as "related" elsewhere.'
      }
    ]
  })
}
