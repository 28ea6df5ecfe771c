import type { StoredEvent } from './events.ts'

type Place = Pick<StoredEvent, 'at' | 'device' | 'id'>

/**
 * The one total order of all events of all machines: by time, then machine, then id. Two answers of the same
 * millisecond do not commute, so a tie must break the same way everywhere.
 */
export function compareEvents(one: Place, other: Place): number {
  return one.at - other.at || compareText(one.device, other.device) || compareText(one.id, other.id)
}

const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
