import { type TextDocument, textIndex } from '#domain/search/text-search.ts'

/** Makes the index of texts beside the page: of thousands of notes that takes longer than a key may wait. */
addEventListener('message', ({ data: documents }: MessageEvent<readonly TextDocument[]>) => {
  postMessage(textIndex(documents))
})
