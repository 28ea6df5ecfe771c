import { useSyncExternalStore } from 'react'

/** Something that was done, and what can be done about it now. */
export type Saying = {
  readonly words: string
  readonly actions: readonly { readonly name: string; readonly act: () => void }[]
}

let latest: Saying | undefined
const listeners = new Set<() => void>()

/** Says in a corner of the window what was done, whatever screen stands. It goes by itself after a while. */
export function say(words: string, actions: Saying['actions'] = []): void {
  latest = { words, actions }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** What was said last, another object each time. */
export const useLastSaid = (): Saying | undefined => useSyncExternalStore(subscribe, () => latest)
