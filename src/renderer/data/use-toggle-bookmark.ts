import type { JournalEvent } from '#domain/journal/events.ts'
import type { Result } from '#shared/result.ts'
import { useProgress, useStore } from './store-context.ts'

/** Whether there is a bookmark at an address, and the way to set it and take it away. */
export function useToggleBookmark(
  address: string,
  title: string
): { readonly set: boolean; readonly toggle: () => Promise<Result<JournalEvent>> } {
  const store = useStore()
  const set = useProgress().bookmark.has(address)
  const toggle = () =>
    store.record(set ? { kind: 'bookmark-removed', address } : { kind: 'bookmark-set', address, title })
  return { set, toggle }
}
