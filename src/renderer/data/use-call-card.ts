import type { JournalEvent } from '#domain/journal/events.ts'
import type { Result } from '#shared/result.ts'
import { useStore } from './store-context.ts'

/** Adds a card to today's, due or not and beyond the daily limits. */
export function useCallCard(): (card: string) => Promise<Result<JournalEvent>> {
  const store = useStore()
  return (card) => store.record({ kind: 'card-called', card })
}
