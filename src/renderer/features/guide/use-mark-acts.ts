import { useMemo } from 'react'
import { useStore } from '#data/store-context.ts'
import type { Act, JournalEvent, Passage } from '#domain/journal/events.ts'
import type { MarkColour } from '#domain/journal/mark-colours.ts'
import type { MarkState } from '#domain/journal/kept-things.ts'
import { notSavedWords } from '#shared/not-saved.ts'
import { say } from '#ui/say.ts'

/** What can be done with marks; each resolves when it cannot be lost any more, or has been refused and said so. */
export type MarkActs = {
  /** @returns the new mark's id, or nothing when it was not saved */
  readonly mark: (passage: Passage, colour: MarkColour) => Promise<string | undefined>
  readonly colour: (mark: string, colour: MarkColour) => Promise<void>
  /** @returns whether it was saved */
  readonly note: (mark: string, note: string) => Promise<boolean>
  readonly remove: (mark: MarkState) => Promise<void>
  /** @returns whether it was saved */
  readonly move: (mark: string, passage: Passage) => Promise<boolean>
}

/** The acts. What cannot be seen by itself is said. */
export function useMarkActs(): MarkActs {
  const store = useStore()
  return useMemo(() => {
    const record = async (act: Act, what: string): Promise<JournalEvent | undefined> => {
      const result = await store.record(act)
      if (!result.ok) say(notSavedWords(what, result.failure))
      return result.ok ? result.value : undefined
    }
    return {
      mark: async (passage, colour) => {
        const mark = crypto.randomUUID()
        const event = await record({ kind: 'passage-marked', mark, passage, colour }, 'The mark')
        return event && mark
      },
      colour: async (mark, colour) => void (await record({ kind: 'mark-coloured', mark, colour }, 'The colour')),
      note: async (mark, note) => (await record({ kind: 'mark-noted', mark, note }, 'Your note')) !== undefined,
      remove: async ({ mark, note }) => {
        const event = await record({ kind: 'mark-removed', mark }, 'The removal')
        if (!event) return
        const undo = (): void => void record({ kind: 'voided', event: event.id }, 'The undoing')
        say(note ? 'Mark and note removed.' : 'Mark removed.', [{ name: 'Undo', act: undo }])
      },
      move: async (mark, passage) =>
        (await record({ kind: 'mark-moved', mark, passage }, 'The new place')) !== undefined
    }
  }, [store])
}
