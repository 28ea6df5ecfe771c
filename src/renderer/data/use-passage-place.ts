import type { Passage } from '#domain/journal/events.ts'
import { usePackFile } from './pack.ts'

/** Says where a passage stands: "The personas, Traps". A chapter that is gone from the guide goes by its id. */
export function usePassagePlace(passage: Passage | undefined): string {
  const { chapters } = usePackFile('index.json')
  const chapter = chapters.find(({ id }) => id === passage?.chapter)
  const section = chapter?.sections.find(({ id }) => id === passage?.section)
  return [chapter?.title ?? passage?.chapter, section?.title].filter(Boolean).join(', ')
}
