/** Something wrong in a content file: where it stands, what is wrong, and what to do about it. */
export type Problem = {
  /** Path under `content/`, such as `cards/principles.yaml`. */
  readonly file: string
  /** Counted from 1. */
  readonly line: number
  readonly message: string
  readonly remedy: string
}

export const problemText = ({ file, line, message, remedy }: Problem): string =>
  `content/${file}:${line}: ${message}\n    ${remedy}`
