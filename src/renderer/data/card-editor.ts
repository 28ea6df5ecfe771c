import { useSyncExternalStore } from 'react'
import type { Passage } from '#domain/journal/events.ts'

/** What the editor of cards is opened with: nothing, a passage to make a card from, or a card to rewrite. */
export type EditorRequest = { readonly passage?: Passage } | { readonly card: string }

/**
 * The editor stands over every screen and is opened from several, which do not know each other: so it is asked for
 * here. It has no address, because a passage may be longer than one can be, and a half-written card could not be gone
 * back to anyway.
 */
let request: EditorRequest | undefined
const listeners = new Set<() => void>()

function ask(next: EditorRequest | undefined): void {
  request = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Opens the editor for a new card, made from a passage of the guide where one is given, or for a card there is. */
export const openCardEditor = (next: EditorRequest = {}): void => ask(next)

export const closeCardEditor = (): void => ask(undefined)

/** What the editor is open with; undefined while it is closed. */
export const useEditorRequest = (): EditorRequest | undefined => useSyncExternalStore(subscribe, () => request)
