import { type Replaced, type Replacing, replaceInCards } from '#domain/browse/find-and-replace.ts'

/** Tries a replacement out beside the page, which can stop it: a regular expression may take for ever. */
export type ReplaceOrder = { readonly replacing: Replacing; readonly cards: Parameters<typeof replaceInCards>[1] }

addEventListener('message', ({ data: { replacing, cards } }: MessageEvent<ReplaceOrder>) => {
  const replaced: Replaced = replaceInCards(replacing, cards)
  postMessage(replaced)
})
