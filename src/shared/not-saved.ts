import type { Failure } from './result.ts'

/**
 * What to say when an act was not recorded.
 * @param what that was to be saved: "The mark", "Your note"
 */
export const notSavedWords = (what: string, { kind, detail }: Failure): string =>
  kind === 'disk-full'
    ? `The disk is full. ${what} was not saved; everything before it is. Free some space and try again.`
    : `${what} was not saved; everything before it is. Try again in a moment. (${detail})`
