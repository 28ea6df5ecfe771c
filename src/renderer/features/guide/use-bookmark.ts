import { useProgress, useStore } from '#data/store-context.ts'
import type { ChapterSummary } from '#domain/content/pack.ts'
import { notSavedWords } from '#shared/not-saved.ts'
import { say } from '#ui/say.ts'
import { useLetterKey } from './use-letter-key.ts'

/** The bookmark of the section that is being read: whether it is set, and the way to set it and take it away, `B`. */
export function useBookmark(
  chapter: ChapterSummary,
  section: string | undefined
): { readonly set: boolean; readonly toggle: () => void } {
  const store = useStore()
  const { bookmark } = useProgress()
  const here = chapter.sections.find(({ id }) => id === section)
  const address = `/guide/${chapter.id}${here ? `#${here.id}` : ''}`
  const title = here ? `${chapter.title} › ${here.title}` : chapter.title
  const set = bookmark.has(address)
  const toggle = async (): Promise<void> => {
    const done = await store.record(
      set ? { kind: 'bookmark-removed', address } : { kind: 'bookmark-set', address, title }
    )
    if (!done.ok) say(notSavedWords('The bookmark', done.failure))
    else say(set ? 'Bookmark removed.' : `Bookmarked: ${here?.title ?? chapter.title}.`)
  }
  const act = (): void => void toggle()
  useLetterKey('b', act)
  return { set, toggle: act }
}
