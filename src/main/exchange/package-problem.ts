import type { FailureKind } from '#shared/result.ts'

/** Why a file cannot be taken in, in words for the learner. Nothing has been changed when it is thrown. */
export class PackageProblem extends Error {
  readonly kind: Extract<FailureKind, 'invalid' | 'journal-newer' | 'passphrase-needed' | 'passphrase-wrong'>

  constructor(words: string, kind: PackageProblem['kind'] = 'invalid') {
    super(words)
    this.kind = kind
  }
}
