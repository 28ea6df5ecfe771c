import type { MarkActs } from './use-mark-acts.ts'

/** Puts words on the clipboard, and says so. */
export async function copy(words: string, { say }: Pick<MarkActs, 'say'>): Promise<void> {
  await navigator.clipboard.writeText(words)
  say({ words: 'Copied.' })
}
