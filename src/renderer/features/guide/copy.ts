import { say } from '#ui/say.ts'

/** Puts words on the clipboard, and says so. */
export async function copy(words: string): Promise<void> {
  await navigator.clipboard.writeText(words)
  say('Copied.')
}
