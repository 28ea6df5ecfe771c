/**
 * Every kind of mistake that the build reports, in the words that head its explanation in docs/content.md.
 * A test compares the two lists.
 */
export const mistakeKinds = [
  'not YAML',
  'wrong shape',
  'name taken',
  'unknown name',
  'first-level heading',
  'section without an id',
  'link out of the app',
  'HTML',
  'picture',
  'unknown box',
  'unknown directive',
  'lost card',
  'more than one paragraph',
  'gaps',
  'term defined by itself',
  'formula',
  'unused number',
  'result not worked out by hand',
  'result differs',
  'diagram',
  'American spelling',
  'copied from the guide',
  'cards that are alike',
  'key',
  'options unlike',
  'stem',
  'too much recall',
  'questions that are alike',
  'too few questions',
  'term without a use',
  'too few cards',
  'source without a use',
  'id not listed',
  'id gone',
  'id used again'
] as const

export type MistakeKind = (typeof mistakeKinds)[number]

/** Something wrong in a content file: where it stands, what is wrong, and what to do about it. */
export type Problem = {
  readonly kind: MistakeKind
  /** Path under `content/`, such as `cards/principles.yaml`. */
  readonly file: string
  /** Counted from 1. */
  readonly line: number
  readonly message: string
  readonly remedy: string
}

export const problemText = ({ kind, file, line, message, remedy }: Problem): string =>
  `content/${file}:${line}: ${message} [${kind}]\n    ${remedy}`
