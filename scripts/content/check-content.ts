import type { Problem } from '../../src/domain/content/problem.ts'
import { findBroken, findDuplicates } from '../../src/domain/content/references.ts'
import { findAlike } from './alike-cards.ts'
import { checkBank } from './check-bank.ts'
import type { Content } from './content.ts'
import { findCopied } from './copied-runs.ts'
import { findThin, findUnused } from './coverage.ts'
import { findUnstable } from './released-ids.ts'
import { findAmerican } from './spelling.ts'

/** All that is wrong with content whose every file could be read. @param root the folder it was read from */
export function checkContent(content: Content, root: string): readonly Problem[] {
  const { definitions, references, passages, glossary, questions } = content
  return [
    ...findDuplicates(definitions),
    ...findBroken(references, definitions),
    ...findUnstable(root, definitions),
    ...findUnused(content),
    ...findThin(content),
    ...alikeProblems(content),
    ...checkBank(questions),
    ...findAmerican(
      passages,
      glossary.terms.flatMap(({ term, aliases }) => [term, ...aliases])
    ),
    ...findCopied(root)
  ]
}

function alikeProblems({ cards, definitions }: Content): readonly Problem[] {
  const places = new Map(definitions.filter(({ kind }) => kind === 'card').map((card) => [card.id, card]))
  return findAlike(cards).map(({ one, other, likeness }) => {
    const { file = '', line = 1 } = places.get(other.id) ?? {}
    return {
      kind: 'cards that are alike',
      file,
      line,
      message: `the card "${other.id}" is almost the same as "${one.id}" (${Math.round(likeness * 100)} % alike)`,
      remedy: 'Remove one, or ask for something else. If they ask one fact in two directions, give both one "fact".'
    }
  })
}
