import type { Problem } from '../../src/domain/content/problem.ts'
import type { Definition, Reference } from '../../src/domain/content/references.ts'
import {
  computedFile,
  misconceptionsFile,
  questionsFile,
  type WrittenItem,
  type WrittenTemplate
} from '../../src/domain/content/question-schemas.ts'
import type { Expression } from '../../src/domain/exam/expression.ts'
import type { Item, Misconception, Template } from '../../src/domain/exam/item.ts'
import { misconceptionsOf } from '../../src/domain/exam/practice-pool.ts'
import { readFormula } from './formula.ts'
import { listYaml } from './list-yaml.ts'
import { type Passage, yamlPassages } from './passages.ts'
import { readYaml, type YamlFile } from './read-yaml.ts'

/** An item or a template, and where it stands. */
export type Placed<Value> = { readonly item: Value; readonly file: string; readonly line: number }

export type CompiledQuestions = {
  readonly items: readonly Placed<Item>[]
  readonly templates: readonly Placed<Template>[]
  readonly misconceptions: readonly Placed<Misconception>[]
  readonly definitions: readonly Definition[]
  readonly references: readonly Reference[]
  readonly passages: readonly Passage[]
}

type Path = readonly (string | number)[]

/** Reads the bank of questions. Problems are pushed to `problems`. */
export function compileQuestions(root: string, problems: Problem[]): CompiledQuestions {
  const read = <Data>(folder: string, schema: Parameters<typeof readYaml>[2]): readonly YamlFile<Data>[] =>
    listYaml(root, folder).flatMap((file) => {
      const result = readYaml(root, file, schema)
      if (!result.ok) problems.push(...result.problems)
      return result.ok ? [result.value as YamlFile<Data>] : [] // of the shape that the schema has just checked
    })
  const written = read<{ items: readonly WrittenItem[] }>('questions', questionsFile)
  const computed = read<{ templates: readonly WrittenTemplate[] }>('questions/computed', computedFile)
  const errors = read<{ misconceptions: readonly Misconception[] }>('questions/misconceptions', misconceptionsFile)
  const items = written.flatMap(({ data, file, lineOf }) =>
    data.items.map((item, index) => ({ item: itemOf(item), file, line: lineOf(['items', index]) }))
  )
  const templates = computed.flatMap(({ data, file, lineOf }) =>
    data.templates.map((template, index) => {
      const at = (path: Path): number => lineOf(['templates', index, ...path])
      const complain = (path: Path, message: string): void => void problems.push(unusable(file, at(path), message))
      return { item: templateOf(template, complain), file, line: at([]) }
    })
  )
  const misconceptions = errors.flatMap(({ data, file, lineOf }) =>
    data.misconceptions.map((item, index) => ({ item, file, line: lineOf(['misconceptions', index]) }))
  )
  return {
    items,
    templates,
    misconceptions,
    definitions: [
      ...[...items, ...templates].map(({ item: { id }, file, line }) => ({
        kind: 'question' as const,
        id,
        file,
        line
      })),
      ...misconceptions.map(({ item: { id }, file, line }) => ({ kind: 'misconception' as const, id, file, line }))
    ],
    references: [
      ...[...items, ...templates].flatMap(referencesOf),
      ...misconceptions.flatMap(({ item: { terms }, file, line }) =>
        terms.map((id) => ({ kind: 'term' as const, id, file, line }))
      )
    ],
    passages: [...written, ...computed, ...errors].flatMap(yamlPassages)
  }
}

/** An option that is not right is wrong. */
function itemOf(item: WrittenItem): Item {
  if (item.kind === 'order' || item.kind === 'match') return item
  const options = item.options.map((option) => ({ ...option, correct: option.correct === true }))
  return { ...item, options }
}

function templateOf(written: WrittenTemplate, complain: (path: Path, message: string) => void): Template {
  const known = new Set(written.inputs.map(({ id }) => id))
  const used = new Set<string>()
  const read = (text: string, path: Path): Expression => {
    const formula = readFormula(text)
    if (typeof formula === 'string') {
      complain(path, `the formula "${text}" cannot be used: ${formula}`)
      return 0
    }
    for (const name of formula.names) {
      used.add(name)
      if (!known.has(name)) complain(path, `the formula "${text}" names "${name}", which is not above it`)
    }
    return formula.expression
  }
  const steps = written.steps.map((step, index) => {
    const formula = read(step.formula, ['steps', index, 'formula'])
    known.add(step.id)
    return { ...step, formula }
  })
  const template: Template = {
    ...written,
    kind: 'computed',
    inputs: written.inputs.map((input) => ({
      id: input.id,
      unit: input.unit,
      decimals: input.decimals,
      values: 'from' in input ? input.from : range(input)
    })),
    steps,
    positive: written.positive.map((text, index) => read(text, ['positive', index])),
    answer: { ...written.answer, formula: read(written.answer.formula, ['answer', 'formula']) },
    mistakes: written.mistakes.map((mistake, index) => ({
      ...mistake,
      formula: read(mistake.formula, ['mistakes', index, 'formula'])
    }))
  }
  complainOfNumbers(written, known, used, complain)
  return template
}

/** Numbers that are named in a text and do not exist, and numbers that nothing is made of. */
function complainOfNumbers(
  { stem, answer, mistakes, inputs }: WrittenTemplate,
  known: ReadonlySet<string>,
  used: ReadonlySet<string>,
  complain: (path: Path, message: string) => void
): void {
  const texts: readonly (readonly [Path, string])[] = [
    [['stem'], stem],
    [['answer', 'because'], answer.because],
    ...mistakes.map(({ because }, index) => [['mistakes', index, 'because'], because] as const)
  ]
  for (const [path, text] of texts)
    for (const [, id = ''] of text.matchAll(/\{([^}]*)\}/g))
      if (id !== 'answer' && !known.has(id)) complain(path, `the text names {${id}}, which is not among the numbers`)
  inputs.forEach(({ id }, index) => {
    if (!used.has(id)) complain(['inputs', index], `the number "${id}" is drawn and used in no formula`)
  })
}

/** From the least to the most, in steps; a step such as 0.05 adds up to a little more or less each time. */
const range = ({ least, most, step }: { least: number; most: number; step: number }): readonly number[] =>
  Array.from({ length: Math.floor((most - least) / step + 1e-9) + 1 }, (_, index) =>
    Number((least + index * step).toPrecision(12))
  )

const unusable = (file: string, line: number, message: string): Problem => ({
  kind: 'formula',
  file,
  line,
  message,
  remedy: 'Name inputs and steps that stand above, and use + - * / ^ ( ), min, max, abs, sqrt, round, floor or ceil.'
})

function referencesOf({ item, file, line }: Placed<Item | Template>): readonly Reference[] {
  const chapter = chapterOfDomain[item.tags.domain]
  return [
    { kind: 'source', id: item.source, file, line },
    ...(item.section ? [{ kind: 'section' as const, id: item.section, file, line }] : []),
    ...(item.tags.capability && chapter
      ? [{ kind: 'section' as const, id: `${chapter}#${item.tags.capability}`, file, line }]
      : []),
    ...misconceptionsOf(item).map((id) => ({ kind: 'misconception' as const, id, file, line }))
  ]
}

/** A capability goes by the id of its section in the chapter of its domain. */
const chapterOfDomain: Readonly<Partial<Record<Item['tags']['domain'], string>>> = {
  understand: 'understand-usage-and-cost',
  quantify: 'quantify-business-value',
  optimise: 'optimise-usage-and-cost',
  manage: 'manage-the-practice'
}
