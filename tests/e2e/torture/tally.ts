import { inColumns } from '#scripts/columns.mjs'
import type { Ordeal } from './ordeal.ts'

/** What came of the rounds of one kind. */
type Row = {
  readonly what: string
  readonly rounds: number
  readonly starts: number
  readonly acknowledged: number
  readonly events: number
  readonly slowest: number
  readonly stalled: number
  readonly more: string
}

/** What came of a whole run, to be printed as a table at its end. */
export class Tally {
  readonly #rows: Row[] = []

  /** Adds rounds that were got through: nothing was lost in them. */
  add(what: string, rounds: number, { starts, ledger, slowest, stalled }: Ordeal, more = ''): void {
    const { acknowledged, events } = ledger
    this.#rows.push({ what, rounds, starts, acknowledged, events, slowest, stalled, more })
  }

  /** The table; nothing where no round was got through. */
  toString(): string {
    const lines = this.#rows.map(({ what, rounds, starts, acknowledged, events, slowest, stalled, more }) => [
      what,
      `${rounds}`,
      `${starts}`,
      `${acknowledged}`,
      `${events}`,
      '0',
      `${(slowest / 1000).toFixed(1)} s${stalled > 0 ? ` (${stalled} on a stalled machine)` : ''}`,
      more
    ])
    if (lines.length === 0) return ''
    return inColumns([
      ['hurt', 'rounds', 'starts', 'acts acknowledged', 'events', 'lost', 'slowest start', ''],
      ...lines
    ])
  }
}
