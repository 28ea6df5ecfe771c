import type { JournalEvent } from '../journal/events.ts'
import { type Pace, usualPace } from './schedule.ts'

/** How the decks of a preset are scheduled. */
export type PresetState = {
  readonly preset: string
  readonly title: string
  /** Desired retention, 0.7 to 0.99. */
  readonly retention: number
  readonly pace: Pace
  /** Lapses after which a card is called a leech. */
  readonly leechAfter: number
}

/** Which preset a deck is scheduled by. */
export type AssignmentState = { readonly deck: string; readonly preset: string }

/** The id of the preset that holds every deck that is in no other. */
export const usualPreset = 'usual'

/** Eight lapses, as in Anki. */
const usualLeech = 8

/**
 * The preset of a deck. One that was removed, on another machine perhaps, gives way to the usual one.
 * @param retention desired retention of the usual preset while it has not been set, 0.7 to 0.99
 */
export function presetOf(
  deck: string,
  presets: ReadonlyMap<string, PresetState>,
  assignments: ReadonlyMap<string, AssignmentState>,
  retention: number
): PresetState {
  const own = presets.get(assignments.get(deck)?.preset ?? usualPreset) ?? presets.get(usualPreset)
  return own ?? { preset: usualPreset, title: 'Usual', retention, pace: usualPace, leechAfter: usualLeech }
}

export function stepPreset(state: PresetState | undefined, event: JournalEvent): PresetState | undefined {
  if (event.kind === 'preset-removed') return undefined
  if (event.kind !== 'preset-set') return state
  const { preset, title, retention, pace, leechAfter } = event
  return { preset, title, retention, pace, leechAfter }
}

export function stepAssignment(state: AssignmentState | undefined, event: JournalEvent): AssignmentState | undefined {
  return event.kind === 'deck-assigned' ? { deck: event.deck, preset: event.preset } : state
}

/**
 * Whether a card has just become a leech, or one again: with that many lapses, and then with every half of them more,
 * so that advice which was not followed comes back (as in Anki).
 */
export function becomesLeech(lapses: number, leechAfter: number): boolean {
  const half = Math.max(1, Math.ceil(leechAfter / 2))
  return lapses >= leechAfter && (lapses - leechAfter) % half === 0
}
