import { reviewLog } from '#domain/progress/review-log.ts'
import { type Statistics, statisticsOf } from '#domain/progress/statistics.ts'
import { Database } from './database.ts'

/**
 * Reads the whole history and sums it up, beside the page and not in its way. It answers once and is ended then: a
 * database that it held open could not be replaced.
 */

export type StatisticsOrder = {
  /** Study day. */
  readonly today: number
  /** Only answers to these cards; all where it is absent. */
  readonly cards?: readonly string[]
}

export type StatisticsAnswer =
  | { readonly kind: 'statistics'; readonly statistics: Statistics }
  | { readonly kind: 'failed'; readonly detail: string }

/** What a replay of the cards needs. */
const kinds = ['card-answered', 'card-due-set', 'card-forgotten', 'voided']

addEventListener('message', ({ data: order }: MessageEvent<StatisticsOrder>) => {
  void read(order).then(
    (statistics) => answer({ kind: 'statistics', statistics }),
    (error: unknown) => answer({ kind: 'failed', detail: String(error) })
  )
})

const answer = (message: StatisticsAnswer): void => postMessage(message)

async function read({ today, cards }: StatisticsOrder): Promise<Statistics> {
  const database = new Database()
  try {
    const rows = await database.events.where('kind').anyOf(kinds).toArray()
    const wanted = cards && new Set(cards)
    const log = reviewLog(rows.map(({ event }) => event))
    return statisticsOf(wanted ? log.filter(({ card }) => wanted.has(card)) : log, today)
  } finally {
    database.close()
  }
}
