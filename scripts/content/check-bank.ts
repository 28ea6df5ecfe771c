import type { MistakeKind, Problem } from '../../src/domain/content/problem.ts'
import type { Item, Option, Template } from '../../src/domain/exam/item.ts'
import { findAlikeTexts } from './alike-texts.ts'
import type { CompiledQuestions, Placed } from './questions.ts'

/**
 * Checks of the bank of questions that no single item can know, and rules of item writing that a machine can hold
 * (NBME Item-Writing Guide 2020; Haladyna, Downing and Rodriguez 2002).
 */

/** Of the items with a choice, those whose right option is the longest, at most. */
const longestRight = 0.3

/** The longest option of an item, measured in the shortest. */
const lengthRatio = 1.6

/** Of all items, those that ask for no more than recall, at most. */
const mostRecall = 0.2

/** Chosen on the first 250 items by reading the pairs that are most alike. */
const alikeFrom = 0.7

const domains = ['understand', 'quantify', 'optimise', 'manage', 'framework'] as const
const phases = ['inform', 'optimize', 'operate'] as const
const personas = [
  'practitioner',
  'engineering',
  'finance',
  'product',
  'procurement',
  'leadership',
  'itam',
  'itfm',
  'itsm',
  'security',
  'sustainability'
] as const

type Choice = Placed<Extract<Item, { readonly kind: 'single' | 'several' }>>

/** All that is wrong with the bank. An empty bank is none, and has no mistakes. */
export function checkBank({ items, templates }: CompiledQuestions): readonly Problem[] {
  if (items.length === 0) return []
  const choices = items.filter((placed): placed is Choice => 'options' in placed.item && placed.item.kind !== 'order')
  return [
    ...choices.flatMap(keyProblems),
    ...choices.flatMap(optionProblems),
    ...[...items, ...templates].flatMap(stemProblems),
    ...items.flatMap(phraseProblems),
    ...longestProblems(choices),
    ...recallProblems([...items, ...templates]),
    ...alikeProblems(items),
    ...coverageProblems([...items, ...templates])
  ]
}

const problem =
  (kind: MistakeKind, { file, line }: { readonly file: string; readonly line: number }) =>
  (message: string, remedy: string): Problem => ({ kind, file, line, message, remedy })

/** One key, or as many as the stem says. */
function keyProblems(placed: Choice): readonly Problem[] {
  const { item } = placed
  const keys = item.options.filter(({ correct }) => correct).length
  const report = problem('key', placed)
  if (item.kind === 'single') {
    if (keys === 1) return []
    return [report(`the item "${item.id}" has ${keys} right options`, 'Mark exactly one, or make its kind "several".')]
  }
  if (keys < 2 || keys === item.options.length)
    return [
      report(`the item "${item.id}" has ${keys} right options`, 'Mark two or more, and leave one wrong at least.')
    ]
  const word = ['two', 'three', 'four', 'five'][keys - 2] ?? ''
  if (new RegExp(`\\b${word}\\b`, 'i').test(item.stem)) return []
  return [report(`the stem of "${item.id}" does not say that ${word} are right`, `Ask "Which ${word} …?".`)]
}

const isNumber = ({ text }: Option): boolean => /^[−\-\d]/.test(text) && /\d/.test(text)

/** Options alike: numbers or words, a sentence or none, about as long as each other. */
function optionProblems(placed: Choice): readonly Problem[] {
  const { id, options } = placed.item
  const report = problem('options unlike', placed)
  const numbers = options.filter(isNumber).length
  const stops = options.filter(({ text }) => text.endsWith('.')).length
  const lengths = options.map(({ text }) => text.length)
  const ratio = Math.max(...lengths) / Math.min(...lengths)
  const found: Problem[] = []
  if (numbers > 0 && numbers < options.length)
    found.push(report(`the item "${id}" offers numbers beside words`, 'Make its options alike in kind.'))
  if (stops > 0 && stops < options.length)
    found.push(report(`some options of "${id}" end with a full stop`, 'Let all of them end with one, or none.'))
  if (numbers < options.length && ratio > lengthRatio)
    found.push(
      report(
        `the longest option of "${id}" has ${ratio.toFixed(2)} times the length of the shortest`,
        `Bring them within ${lengthRatio} times.`
      )
    )
  return found
}

/** A stem asks, by itself; what it denies stands out. */
function stemProblems(placed: Placed<Item | Template>): readonly Problem[] {
  const { id, stem } = placed.item
  const report = problem('stem', placed)
  const found: Problem[] = []
  if (!/[?:.]$/.test(stem) || !/[?]|\b(put|match|order|arrange|choose|select|name|sort|rank)\b/i.test(stem))
    found.push(report(`the stem of "${id}" asks nothing`, 'End it with one closed question.'))
  if (/\b(which|what) (one )?of (the following|these)\b.*\b(true|correct|right|false)\b/i.test(stem))
    found.push(report(`the stem of "${id}" cannot be answered with its options covered`, 'Ask a question of its own.'))
  if (/\b([Ww]hich|[Ww]hat|[Ww]ho|[Ww]hy|[Hh]ow|[Ww]hen)\b[^.?]*\b(not|except|least likely)\b[^.?]*\?$/.test(stem))
    found.push(report(`the stem of "${id}" denies something in small letters`, 'Ask it the other way, or write NOT.'))
  return found
}

const banned = /\b(all|none|both|neither|any) of (the )?(above|these|them|following)\b/i

function phraseProblems(placed: Placed<Item>): readonly Problem[] {
  const { item } = placed
  const texts = item.kind === 'match' ? item.pairs.map(({ right }) => right) : item.options.map(({ text }) => text)
  if (!texts.some((text) => banned.test(text))) return []
  const remedy = 'Give it an option of its own: these give the answer away, or hide what was thought.'
  return [problem('options unlike', placed)(`the item "${item.id}" has an option like "all of the above"`, remedy)]
}

/** Whoever picks the longest option without reading should not pass. */
function longestProblems(choices: readonly Choice[]): readonly Problem[] {
  const single = choices.filter(({ item }) => item.kind === 'single' && !item.options.every(isNumber))
  const longest = single.filter(({ item }) => {
    const [first, second] = [...item.options].sort((one, other) => other.text.length - one.text.length)
    return first?.correct === true && first.text.length > (second?.text.length ?? 0)
  })
  const share = longest.length / Math.max(1, single.length)
  const [placed] = longest
  if (!placed || share <= longestRight) return []
  const message = `the right option is the longest in ${Math.round(share * 100)} % of ${single.length} items`
  const remedy = `Shorten right options, or lengthen wrong ones, until it is ${longestRight * 100} %; this is the first.`
  return [problem('options unlike', placed)(message, remedy)]
}

function recallProblems(all: readonly Placed<Item | Template>[]): readonly Problem[] {
  const recall = all.filter(({ item: { tags } }) => tags.bloom === 'remember' || tags.bloom === 'understand')
  const share = recall.length / all.length
  const [placed] = recall
  if (!placed || share <= mostRecall) return []
  const message = `${Math.round(share * 100)} % of ${all.length} items ask for recall or understanding only`
  return [problem('too much recall', placed)(message, 'Make some of them situations; cards ask for recall.')]
}

function alikeProblems(items: readonly Placed<Item>[]): readonly Problem[] {
  return findAlikeTexts(
    items.map(({ item }) => item.stem),
    alikeFrom
  ).flatMap(({ one, other, likeness }) => {
    const [first, second] = [items[one], items[other]]
    if (!first || !second) return []
    const message = `the stem of "${second.item.id}" is almost that of "${first.item.id}" (${Math.round(likeness * 100)} % alike)`
    return [problem('questions that are alike', second)(message, 'Remove one, or ask for something else.')]
  })
}

/** Every domain, phase and persona is asked about. */
function coverageProblems(all: readonly Placed<Item | Template>[]): readonly Problem[] {
  const [first] = all
  if (!first) return []
  const asked = (kind: 'domain' | 'phase' | 'persona', values: readonly string[]): readonly Problem[] =>
    values
      .filter((value) => !all.some(({ item: { tags } }) => tags[kind] === value))
      .map((value) =>
        problem('too few questions', first)(`no item is about the ${kind} "${value}"`, 'Write one, or tag one with it.')
      )
  return [...asked('domain', domains), ...asked('phase', phases), ...asked('persona', personas)]
}
