import type { Shown } from '../content/figure-text.ts'
import type { Tags } from '../content/question-schemas.ts'
import type { Expression } from './expression.ts'

export type Misconception = {
  readonly id: string
  /** As it reads before ", 4 times". */
  readonly name: string
  /** How it is. */
  readonly correction: string
  /** Glossary terms that are mixed up in it. */
  readonly terms: readonly string[]
}

/** One option of a choice. */
export type Option = {
  readonly text: string
  readonly correct: boolean
  /** What a wrong one stands for. */
  readonly misconception?: string | undefined
  readonly because: string
}

type Envelope = {
  readonly id: string
  readonly stem: string
  readonly tags: Tags
  readonly source: string
  /** Where the guide explains it, `chapter#section`. */
  readonly section?: string | undefined
}

/** One option is right. */
export type SingleItem = Envelope & { readonly kind: 'single'; readonly options: readonly Option[] }

/** As many options are right as the stem says. */
export type SeveralItem = Envelope & { readonly kind: 'several'; readonly options: readonly Option[] }

/** Steps to be put in order; they stand in the right one. */
export type OrderItem = Envelope & {
  readonly kind: 'order'
  readonly options: readonly { readonly text: string; readonly because: string }[]
  readonly misconception?: string | undefined
}

/** A right side to be found for every left side. */
export type MatchItem = Envelope & {
  readonly kind: 'match'
  readonly pairs: readonly { readonly left: string; readonly right: string; readonly because: string }[]
  readonly misconception?: string | undefined
}

export type Item = SingleItem | SeveralItem | OrderItem | MatchItem

/** An item whose numbers are drawn anew each time; `{id}` in its texts prints one of them, `{answer}` the right answer. */
export type Template = Envelope & {
  readonly kind: 'computed'
  readonly inputs: readonly (Shown & { readonly id: string; readonly values: readonly number[] })[]
  readonly steps: readonly (Shown & { readonly id: string; readonly formula: Expression })[]
  /** What has to be positive for the numbers to make sense together. */
  readonly positive: readonly Expression[]
  readonly answer: Shown & { readonly formula: Expression; readonly because: string }
  readonly mistakes: readonly {
    readonly formula: Expression
    readonly misconception: string
    readonly because: string
  }[]
  readonly sane: { readonly least: number; readonly most: number }
}

/** `pack/questions.json`. */
export type QuestionsPack = {
  readonly items: readonly Item[]
  readonly templates: readonly Template[]
  readonly misconceptions: readonly Misconception[]
}
