import type { Card, DeckSummary } from '../../src/domain/content/pack.ts'
import type { Problem } from '../../src/domain/content/problem.ts'
import type { Definition, Reference } from '../../src/domain/content/references.ts'
import { deckFile } from '../../src/domain/content/schemas.ts'
import { facesOf } from './card-faces.ts'
import type { Materials } from './directives.ts'
import { listYaml } from './list-yaml.ts'
import { type Passage, yamlPassages } from './passages.ts'
import { readYaml } from './read-yaml.ts'
import { reportTo } from './report.ts'
import { typographic } from './typographic.ts'

export type CompiledDecks = {
  readonly decks: readonly DeckSummary[]
  readonly cards: readonly Card[]
  readonly definitions: readonly Definition[]
  readonly references: readonly Reference[]
  readonly passages: readonly Passage[]
}

/** Reads every deck of `cards/`, in the order the decks state. Problems are pushed to `problems`. */
export function compileDecks(root: string, materials: Materials, problems: Problem[]): CompiledDecks {
  const compiled = listYaml(root, 'cards').map((file) => compileDeck(root, file, materials, problems))
  const sorted = compiled.filter((deck) => deck !== undefined).sort((one, other) => one.order - other.order)
  return {
    decks: sorted.map(({ summary }) => summary),
    cards: sorted.flatMap(({ cards }) => cards),
    definitions: sorted.flatMap(({ definitions }) => definitions),
    references: sorted.flatMap(({ references }) => references),
    passages: sorted.flatMap(({ passages }) => passages)
  }
}

function compileDeck(root: string, file: string, materials: Materials, problems: Problem[]) {
  const read = readYaml(root, file, deckFile)
  if (!read.ok) {
    problems.push(...read.problems)
    return undefined
  }
  const { data, lineOf } = read.value
  const definitions: Definition[] = [{ kind: 'deck', id: data.deck.id, file, line: lineOf(['deck', 'id']) }]
  const references: Reference[] = []
  const cards = data.cards.map((card, index): Card => {
    const line = lineOf(['cards', index])
    const at = (key: string): number => lineOf(['cards', index, key])
    definitions.push({ kind: 'card', id: card.id, file, line })
    references.push({ kind: 'source', id: card.source, file, line: at('source') })
    if (card.section) references.push({ kind: 'section', id: card.section, file, line: at('section') })
    if (card.term) references.push({ kind: 'term', id: card.term, file, line: at('term') })
    if (!card.section && !card.term) problems.push(nowhere(file, line, card.id))
    return {
      id: card.id,
      deck: data.deck.id,
      topic: typographic(card.topic),
      fact: card.fact ?? card.id,
      ...facesOf(card, materials, (key) => reportTo(problems, references, file, at(key))),
      source: card.source,
      ...(card.section && { section: card.section }),
      ...(card.term && { term: card.term })
    }
  })
  const summary: DeckSummary = {
    id: data.deck.id,
    title: data.deck.title,
    about: typographic(data.deck.about),
    domain: data.deck.domain,
    cards: cards.map(({ id, fact }) => (fact === id ? [id] : [id, fact]))
  }
  return { order: data.deck.order, summary, cards, definitions, references, passages: yamlPassages(read.value) }
}

const nowhere = (file: string, line: number, id: string): Problem => ({
  kind: 'lost card',
  file,
  line,
  message: `the card "${id}" names neither a section nor a term`,
  remedy: 'Add "section: chapter#section" or "term: id", so that a learner who fails it can look it up.'
})
