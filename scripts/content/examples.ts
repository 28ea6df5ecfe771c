import type { MistakeKind, Problem } from '../../src/domain/content/problem.ts'
import type { Definition, Reference } from '../../src/domain/content/references.ts'
import { examplesFile, type WrittenExample } from '../../src/domain/content/schemas.ts'
import { listYaml } from './list-yaml.ts'
import { type Passage, yamlPassages } from './passages.ts'
import { readYaml } from './read-yaml.ts'
import { type WorkedExample, workExample } from './work-example.ts'

export type CompiledExamples = {
  readonly examples: readonly WorkedExample[]
  readonly definitions: readonly Definition[]
  readonly references: readonly Reference[]
  readonly passages: readonly Passage[]
}

type Path = readonly (string | number)[]

/** An example as it is written, and the line of anything in it. */
type Placed = { readonly example: WrittenExample; readonly file: string; readonly lineOf: (path: Path) => number }

/** Reads every calculation of `examples/` and carries it out. Problems are pushed to `problems`. */
export function compileExamples(root: string, problems: Problem[]): CompiledExamples {
  const files = listYaml(root, 'examples').flatMap((file) => {
    const read = readYaml(root, file, examplesFile)
    if (!read.ok) problems.push(...read.problems)
    return read.ok ? [read.value] : []
  })
  const placed = files.flatMap(({ file, data, lineOf }) =>
    data.examples.map(
      (example, index): Placed => ({
        example,
        file,
        lineOf: (path) => lineOf(['examples', index, ...path])
      })
    )
  )
  return {
    examples: placed.map(({ example, file, lineOf }) =>
      workExample(example, (kind: MistakeKind, path: Path, message: string, remedy: string) => {
        problems.push({ kind, file, line: lineOf(path), message, remedy })
      })
    ),
    definitions: placed.flatMap(definitionsOf),
    references: placed.map(({ example, file, lineOf }) => ({
      kind: 'source' as const,
      id: example.source,
      file,
      line: lineOf(['source'])
    })),
    passages: files.flatMap(yamlPassages)
  }
}

function definitionsOf({ example: { id, inputs, steps }, file, lineOf }: Placed): readonly Definition[] {
  const figures = (key: 'inputs' | 'steps', values: readonly { readonly id: string }[]): Definition[] =>
    values.map((value, index) => ({ kind: 'figure', id: `${id}.${value.id}`, file, line: lineOf([key, index]) }))
  return [
    { kind: 'worked example', id, file, line: lineOf(['id']) },
    ...figures('inputs', inputs),
    ...figures('steps', steps)
  ]
}
