/** The name of what went wrong. Screens choose their words by it; they never show a stack. */
export type FailureKind =
  | 'refused' // the caller may not ask this: a foreign frame, or a method that does not exist
  | 'invalid' // the arguments do not fit the contract
  | 'disk-full'
  | 'not-writable'
  | 'cancelled' // the learner thought better of it
  | 'busy' // the same is being done already
  | 'passphrase-needed' // it is locked, and opens with a passphrase only
  | 'passphrase-wrong'
  | 'journal-newer' // written by a newer version of the app; nothing was touched
  | 'unexpected'

export type Failure = { readonly kind: FailureKind; readonly detail: string }

/** What a deed that can fail answers with. */
export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly failure: Failure }

export const success = <Value>(value: Value): Result<Value> => ({ ok: true, value })

export const failure = (kind: FailureKind, detail: string): Result<never> => ({ ok: false, failure: { kind, detail } })
