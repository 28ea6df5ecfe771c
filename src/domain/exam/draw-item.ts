import { figureText } from '../content/figure-text.ts'
import { evaluate } from './expression.ts'
import type { Option, SingleItem, Template } from './item.ts'
import { randomFrom } from './random.ts'

/** Wrong options of a drawn item. */
const wrongOptions = 3

/** Draws before a template counts as one that gives no item. A test draws each a thousand times. */
const patience = 500

/** Two options nearer to each other than this share of the larger would be told apart by the digits alone. */
const nearest = 0.015

/**
 * An item from a template: numbers that make sense together, the right answer, and three wrong ones that named mistakes
 * in the arithmetic come to, all of them different on the screen.
 * @param seed the same seed gives the same item for ever
 * @throws where no numbers of the template make sense, which the tests rule out
 */
export function drawItem(template: Template, seed: string): SingleItem {
  const random = randomFrom(`${template.id} ${seed}`)
  for (let time = 0; time < patience; time++) {
    const known = new Map(
      template.inputs.map(({ id, values }) => [id, values[random.below(values.length)] ?? Number.NaN])
    )
    for (const { id, formula } of template.steps) known.set(id, evaluate(formula, known))
    const options = makesSense(template, known)
      ? optionsOf(template, known, random.shuffled(template.mistakes))
      : undefined
    if (!options) continue
    const { id, stem, tags, source, section } = template
    return { kind: 'single', id, stem: printed(stem, template, known), tags, source, section, options }
  }
  throw new Error(`The template "${template.id}" gives no item for the seed "${seed}".`)
}

const makesSense = ({ positive }: Template, known: ReadonlyMap<string, number>): boolean =>
  positive.every((formula) => evaluate(formula, known) > 0)

/** The right option and three wrong ones, or nothing where too few of them differ. */
function optionsOf(
  template: Template,
  known: Map<string, number>,
  mistakes: Template['mistakes']
): readonly Option[] | undefined {
  const { answer, sane } = template
  const right = evaluate(answer.formula, known)
  if (!(right >= sane.least && right <= sane.most)) return undefined
  const option = (value: number, because: string, misconception?: string): Option => ({
    text: figureText(value, answer),
    correct: misconception === undefined,
    ...(misconception !== undefined && { misconception }),
    because: printed(because, template, known)
  })
  const values = [right]
  known.set('answer', right)
  const options = [option(right, answer.because)]
  for (const { formula, misconception, because } of mistakes) {
    const value = evaluate(formula, known)
    const apart = values.every(
      (other) => Math.abs(value - other) > nearest * Math.max(Math.abs(value), Math.abs(other))
    )
    const wrong = option(value, because, misconception)
    if (!Number.isFinite(value) || !apart || options.some(({ text }) => text === wrong.text)) continue
    values.push(value)
    options.push(wrong)
    if (options.length > wrongOptions) return options
  }
  return undefined
}

/** A text with its numbers in it. */
function printed(text: string, { inputs, steps, answer }: Template, known: ReadonlyMap<string, number>): string {
  const figures = new Map([...inputs, ...steps, { ...answer, id: 'answer' }].map((one) => [one.id, one]))
  return text.replaceAll(/\{([a-zA-Z0-9]+)\}/g, (whole, id: string) => {
    const figure = figures.get(id)
    return figure ? figureText(known.get(id) ?? Number.NaN, figure) : whole
  })
}
