import type { MistakeKind } from '../../src/domain/content/problem.ts'
import type { WrittenExample } from '../../src/domain/content/schemas.ts'
import { agrees, figureText, type Shown } from '../../src/domain/content/figure-text.ts'
import { type Formula, readFormula } from './formula.ts'
import { typographic } from './typographic.ts'

/** One line of a worked example, ready to be printed. */
type WorkedLine = { readonly id: string; readonly label: string; readonly how: string; readonly value: string }

export type WorkedExample = { readonly id: string; readonly title: string; readonly lines: readonly WorkedLine[] }

/** Takes what is wrong, and the path within the example to where it stands. */
type Complain = (kind: MistakeKind, path: readonly (string | number)[], message: string, remedy: string) => void

/** Carries out one calculation, and compares it with what was worked out by hand. */
export function workExample(example: WrittenExample, complain: Complain): WorkedExample {
  const values = new Map(example.inputs.map(({ id, value }) => [id, value]))
  const labels = new Map(example.inputs.map(({ id, label }) => [id, typographic(label)]))
  const used = new Set<string>()
  const line = (of: Shown & { id: string; label: string }, how: string): WorkedLine => ({
    id: of.id,
    label: typographic(of.label),
    how,
    value: figureText(values.get(of.id) ?? Number.NaN, of)
  })
  const lines = example.inputs.map((input) => line(input, 'given'))
  example.steps.forEach((step, index) => {
    const path = ['steps', index, 'formula']
    const formula = usableFormula(step.formula, [...values.keys()], (...what) => complain('formula', path, ...what))
    const parts = (formula?.names ?? []).map((name) => values.get(name))
    const value = formula?.valueOf(values) ?? Number.NaN
    // What is made of a step that failed fails too: one mistake is reported once.
    if (formula && !Number.isFinite(value) && parts.every(Number.isFinite)) complain('formula', path, ...noValue(step))
    formula?.names.forEach((name) => used.add(name))
    values.set(step.id, value)
    lines.push(line(step, formula?.inWords(labels) ?? ''))
    labels.set(step.id, typographic(step.label))
  })
  complainOfUnused(example, used, complain)
  compareWithHand(example, values, complain)
  return { id: example.id, title: typographic(example.title), lines }
}

/** The formula, unless it cannot be read or names what is not above it. */
function usableFormula(
  text: string,
  above: readonly string[],
  complain: (message: string, remedy: string) => void
): Formula | undefined {
  const formula = readFormula(text)
  if (typeof formula === 'string') {
    complain(
      `the formula "${text}" cannot be used: ${formula}`,
      'Write + - * / ^ ( ) with ids of this example, numbers, and min, max, abs, sqrt, round, floor or ceil.'
    )
    return undefined
  }
  const unknown = formula.names.filter((name) => !above.includes(name))
  for (const name of unknown)
    complain(
      `the formula "${text}" names "${name}", which is not above it`,
      `Name one of ${above.join(', ')}, or put the step it needs before it.`
    )
  return unknown.length === 0 ? formula : undefined
}

const noValue = ({ formula }: { formula: string }): readonly [message: string, remedy: string] => [
  `the formula "${formula}" has no value`,
  'It divides by zero or takes the root of a negative number: change the numbers or the formula.'
]

/** A number that nothing is made of is a mistake in a formula, or does not belong there. */
function complainOfUnused({ inputs, steps, expect }: WrittenExample, used: ReadonlySet<string>, complain: Complain) {
  inputs.forEach(({ id, label }, index) => {
    if (used.has(id)) return
    const message = `"${label}" (${id}) is given and used in no formula`
    complain('unused number', ['inputs', index], message, 'Use it in a step, or remove it.')
  })
  steps.forEach(({ id, label }, index) => {
    if (used.has(id) || id in expect) return
    const message = `"${label}" (${id}) is a final result, and "expect" does not say what it should be`
    const remedy = `Work it out by hand and add it, such as expect: { ${id}: 0.72 }.`
    complain('result not worked out by hand', ['steps', index], message, remedy)
  })
}

function compareWithHand(example: WrittenExample, values: ReadonlyMap<string, number>, complain: Complain): void {
  for (const [id, byHand] of Object.entries(example.expect)) {
    const step = example.steps.find((one) => one.id === id)
    const computed = values.get(id) ?? Number.NaN
    if (!step) {
      const remedy = `Name one of ${example.steps.map((one) => one.id).join(', ')}.`
      complain('result differs', ['expect', id], `"expect" names "${id}", which is not a step`, remedy)
    } else if (Number.isFinite(computed) && !agrees(computed, byHand, step)) {
      const message = `"${step.label}" (${id}) is ${computed}, and ${byHand} is expected`
      const remedy = 'Work it out by hand again: either the formula and its numbers or the expected result is wrong.'
      complain('result differs', ['expect', id], message, remedy)
    }
  }
}
