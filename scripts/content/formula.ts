import {
  isConstantNode,
  isFunctionNode,
  isOperatorNode,
  isParenthesisNode,
  isSymbolNode,
  type MathNode,
  parse
} from 'mathjs/number'
import type { Expression } from '../../src/domain/exam/expression.ts'
import { formulaFunctions } from '../../src/domain/content/schemas.ts'

export type Formula = {
  /** The ids it names. */
  readonly names: readonly string[]
  /** Its value; not finite, or not a number, where it divides by zero and the like. */
  readonly valueOf: (known: ReadonlyMap<string, number>) => number
  /** As the page reads it. */
  readonly expression: Expression
  /** In words and signs: "Hours × (1 − Discount)". */
  readonly inWords: (labels: ReadonlyMap<string, string>) => string
}

/** The signs that may join numbers, and how each is printed. */
const signs: Readonly<Record<string, string>> = { '+': '+', '-': '−', '*': '×', '/': '÷', '^': '^' }

const functionWords: Readonly<Record<(typeof formulaFunctions)[number], string>> = {
  min: 'smallest of',
  max: 'largest of',
  abs: 'size of',
  sqrt: 'square root of',
  round: 'rounded',
  floor: 'rounded down',
  ceil: 'rounded up'
}

const functionNamed = (name: string) => formulaFunctions.find((known) => known === name)

/**
 * Reads a formula. mathjs understands a whole language (assignments, matrices, units); what may be written here is
 * arithmetic, so the tree is searched for anything else before it is used.
 * @returns the formula, or in words what is wrong with it
 */
export function readFormula(text: string): Formula | string {
  const tree = parsed(text)
  if (typeof tree === 'string') return tree
  const stranger = tree.filter((node) => !isArithmetic(node))[0]
  if (stranger) return `"${stranger.toString()}" is not arithmetic`
  const names = tree
    .filter(isSymbolNode)
    .map((node) => (isSymbolNode(node) ? node.name : ''))
    .filter((name) => functionNamed(name) === undefined)
  return {
    names: [...new Set(names)],
    valueOf: (known) => numberOf(tree, known),
    expression: expressionOf(tree),
    inWords: (labels) => inWords(tree, labels)
  }
}

function parsed(text: string): MathNode | string {
  try {
    return parse(text)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function isArithmetic(node: MathNode): boolean {
  if (isConstantNode(node)) return typeof node.value === 'number'
  if (isOperatorNode(node)) return node.op in signs && !node.implicit
  if (isFunctionNode(node)) return isSymbolNode(node.fn) && functionNamed(node.fn.name) !== undefined
  return isSymbolNode(node) || isParenthesisNode(node)
}

function numberOf(tree: MathNode, known: ReadonlyMap<string, number>): number {
  try {
    const value: unknown = tree.evaluate(Object.fromEntries(known))
    return typeof value === 'number' ? value : Number.NaN
  } catch {
    return Number.NaN // `min` without its brackets, or with nothing in them
  }
}

/** The tree without what only mathjs knows. `readFormula` has made sure that there is nothing else in it. */
function expressionOf(node: MathNode): Expression {
  if (isParenthesisNode(node)) return expressionOf(node.content)
  if (isConstantNode(node)) return node.value
  if (isFunctionNode(node)) {
    return { does: isSymbolNode(node.fn) ? node.fn.name : '', to: node.args.map(expressionOf) }
  }
  if (isOperatorNode(node)) return { does: node.op, to: node.args.map(expressionOf) }
  return isSymbolNode(node) ? node.name : Number.NaN
}

function inWords(node: MathNode, labels: ReadonlyMap<string, string>): string {
  const part = (inner: MathNode): string => inWords(inner, labels)
  if (isSymbolNode(node)) return labels.get(node.name) ?? node.name
  if (isParenthesisNode(node)) return `(${part(node.content)})`
  if (isFunctionNode(node)) return `${functionText(node.fn)} (${node.args.map(part).join(', ')})`
  if (isOperatorNode(node)) {
    const sign = signs[node.op] ?? ''
    return node.args.length === 1 ? `${sign}${node.args.map(part).join('')}` : node.args.map(part).join(` ${sign} `)
  }
  return isConstantNode(node) ? node.value.toLocaleString('en-GB', { maximumFractionDigits: 20 }) : ''
}

function functionText(name: MathNode): string {
  const known = isSymbolNode(name) ? functionNamed(name.name) : undefined
  return known ? functionWords[known] : ''
}
