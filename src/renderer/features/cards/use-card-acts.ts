import { useProgress, useStore } from '#data/store-context.ts'
import type { Act } from '#domain/journal/events.ts'
import { dateOfDay } from '#domain/scheduling/study-day.ts'
import { notSavedWords } from '#shared/not-saved.ts'
import { say } from '#ui/say.ts'
import { longDayWords } from '#ui/words.ts'

/** The names of the flags, by their number. */
export const flagNames = ['No flag', 'Red', 'Orange', 'Green', 'Blue', 'Pink', 'Turquoise', 'Purple'] as const

/** What a learner can decide about a card, beside answering it. Each is said, with the way back. */
export type CardActs = {
  readonly bury: () => void
  readonly suspend: () => void
  readonly unsuspend: () => void
  readonly flag: (flag: number) => void
  /** @param day study day, counted from 1 January 1970 */
  readonly setDue: (day: number) => void
  readonly forget: () => void
}

/** @param onDone is called when an act is recorded, and when it has been taken back */
export function useCardActs(card: string, onDone: () => void = () => {}): CardActs {
  const store = useStore()
  const { care } = useProgress()
  const record = async (act: Act, words: string): Promise<void> => {
    const result = await store.record(act)
    if (!result.ok) return say(notSavedWords('That', result.failure))
    onDone()
    const undo = async (): Promise<void> => {
      const undone = await store.record({ kind: 'voided', event: result.value.id })
      if (undone.ok) onDone()
      else say(notSavedWords('Taking it back', undone.failure))
    }
    say(words, [{ name: 'Undo', act: () => void undo() }])
  }
  return {
    bury: () => void record({ kind: 'card-buried', card }, 'Put off until tomorrow.'),
    suspend: () =>
      void record({ kind: 'card-suspended', card }, 'Suspended. It is asked no more until you bring it back.'),
    unsuspend: () => void record({ kind: 'card-unsuspended', card }, 'Brought back.'),
    flag: (flag) => {
      if ((care.get(card)?.flag ?? 0) === flag) return
      void record({ kind: 'card-flagged', card, flag }, flag === 0 ? 'Flag removed.' : `Flagged: ${flagNames[flag]}.`)
    },
    setDue: (day) => void record({ kind: 'card-due-set', card, day }, `Comes back on ${longDayWords(dateOfDay(day))}.`),
    forget: () => void record({ kind: 'card-forgotten', card }, 'New again. Its past answers stay in your history.')
  }
}
