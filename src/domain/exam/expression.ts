/** A formula as the build has read it: a number, the name of one, or a sign or function with what it is applied to. */
export type Expression = number | string | { readonly does: string; readonly to: readonly Expression[] }

type Operation = (...parts: number[]) => number

const operations: Readonly<Record<string, Operation>> = {
  '+': (one = 0, other = 0) => one + other,
  '-': (one = 0, other) => (other === undefined ? -one : one - other),
  '*': (one = 0, other = 0) => one * other,
  '/': (one = 0, other = 0) => one / other,
  '^': (one = 0, other = 0) => one ** other,
  min: Math.min,
  max: Math.max,
  abs: (one = 0) => Math.abs(one),
  sqrt: (one = 0) => Math.sqrt(one),
  round: (one = 0) => Math.round(one),
  floor: (one = 0) => Math.floor(one),
  ceil: (one = 0) => Math.ceil(one)
}

/**
 * The value of a formula. Not a number where it names what is not known or does what is not arithmetic; the build lets
 * neither through.
 */
export function evaluate(expression: Expression, known: ReadonlyMap<string, number>): number {
  if (typeof expression === 'number') return expression
  if (typeof expression === 'string') return known.get(expression) ?? Number.NaN
  const { does, to } = expression
  return operations[does]?.(...to.map((part) => evaluate(part, known))) ?? Number.NaN
}
