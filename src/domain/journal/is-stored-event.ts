import type { StoredEvent } from './events.ts'
import { isUuid } from './is-uuid.ts'

const isWhole = (value: unknown, least: number, most: number): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most

/**
 * Whether a row of a damaged or newer database is an event that the journal will take. It says what `storedEventSchema`
 * says, without the schemas: the page's policy refuses the code that those try to make from text.
 */
export function isStoredEvent(value: unknown): value is StoredEvent {
  if (typeof value !== 'object' || value === null) return false
  const { id, at, offset, device, kind } = value as Readonly<Record<string, unknown>> // any object can be asked for these
  return (
    isUuid(id) &&
    isWhole(at, 0, 253_402_300_799_999) &&
    isWhole(offset, -1080, 1080) &&
    isUuid(device) &&
    typeof kind === 'string' &&
    kind.length > 0 &&
    kind.length <= 200
  )
}
