import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Problem } from '../../src/domain/content/problem.ts'
import type { Definition, ReferenceKind } from '../../src/domain/content/references.ts'

/** Every id that a learner's progress may hang on: one a line, and after `# Retired` those that are gone for good. */
export const idsFile = 'ids.txt'

const retiredHeading = '# Retired'

const kept: readonly ReferenceKind[] = ['chapter', 'section', 'deck', 'card', 'term', 'question', 'misconception']

const nameOf = ({ kind, id }: Pick<Definition, 'kind' | 'id'>): string => `${kind} ${id}`

/** What progress can hang on, in the order of the list. */
const lastingNames = (definitions: readonly Definition[]): readonly string[] =>
  [...new Set(definitions.filter(({ kind }) => kept.includes(kind)).map(nameOf))].sort()

type Listed = { readonly line: number; readonly retired: boolean }

/** The names of the list, each with its line. */
function readIds(text: string): ReadonlyMap<string, Listed> {
  const lines = text.split('\n').map((line) => line.trim())
  const retiredFrom = lines.indexOf(retiredHeading)
  return new Map(
    lines.flatMap((name, index) =>
      name === '' || name.startsWith('#')
        ? []
        : [[name, { line: index + 1, retired: retiredFrom !== -1 && index > retiredFrom }]]
    )
  )
}

/** The list with every id of the content in it; what is listed already stays, retired or not. */
export function writeIds(text: string, definitions: readonly Definition[]): string {
  const listed = readIds(text)
  const retired = [...listed].filter(([, { retired: gone }]) => gone).map(([name]) => name)
  const names = new Set([...listed.keys(), ...lastingNames(definitions)].filter((name) => !retired.includes(name)))
  return [
    '# Ids that learners have progress on. Written by "npm run content:ids"; docs/content.md says how to retire one.',
    ...[...names].sort(),
    '',
    retiredHeading,
    ...retired.sort(),
    ''
  ].join('\n')
}

/** Ids that are gone, new, or back from retirement. A folder without a list has not been released yet. */
export function findUnstable(root: string, definitions: readonly Definition[]): readonly Problem[] {
  if (!existsSync(join(root, idsFile))) return []
  const listed = readIds(readFileSync(join(root, idsFile), 'utf8'))
  const present = new Set(lastingNames(definitions))
  return [
    ...[...listed].filter(([name, { retired }]) => !retired && !present.has(name)).map(([name, at]) => gone(name, at)),
    ...definitions.filter(({ kind }) => kept.includes(kind)).flatMap((one) => unlisted(one, listed.get(nameOf(one))))
  ]
}

const gone = (name: string, { line }: Listed): Problem => ({
  kind: 'id gone',
  file: idsFile,
  line,
  message: `the ${name} is no longer there, and learners have progress on it`,
  remedy: `Give it its old id back. If it is meant to go, move this line below "${retiredHeading}".`
})

function unlisted(definition: Definition, listed: Listed | undefined): readonly Problem[] {
  const { file, line } = definition
  if (listed === undefined)
    return [
      {
        kind: 'id not listed',
        file,
        line,
        message: `the ${nameOf(definition)} is new`,
        remedy: 'Look at the id once more, since it can never change, and run "npm run content:ids".'
      }
    ]
  if (!listed.retired) return []
  return [
    {
      kind: 'id used again',
      file,
      line,
      message: `the ${nameOf(definition)} was retired, and learners have old progress on it`,
      remedy: 'Give the new one another id.'
    }
  ]
}
