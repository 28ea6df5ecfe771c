import type { StoredEvent } from './events.ts'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i

const isUuid = (value: unknown): boolean => typeof value === 'string' && uuid.test(value)

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
