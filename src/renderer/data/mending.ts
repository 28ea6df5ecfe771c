import { useSyncExternalStore } from 'react'

/**
 * The mark that is being put on other words. It is kept here and in no address because its words may have gone to
 * another chapter, and whoever looks for them goes from one to the next.
 */
let mended: string | undefined
const listeners = new Set<() => void>()

/** Begins to mend a mark, or with nothing ends it. */
export function mend(mark: string | undefined): void {
  mended = mark
  for (const listener of listeners) listener()
}

/** The id of the mark that is being mended. */
export const useMended = (): string | undefined =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => mended
  )
