import { fitItems } from '#domain/fitting/fit-items.ts'
import { reviewLog } from '#domain/progress/review-log.ts'
import { statisticsOf } from '#domain/progress/statistics.ts'
import { Database } from './database.ts'
import { allEvents } from './past-events.ts'
import type { StatisticsAnswer, StatisticsOrder, StatisticsRead } from './statistics-messages.ts'

/**
 * Reads the whole history and sums it up, beside the page and not in its way. It answers once and is ended then: a
 * database that it held open could not be replaced.
 */

addEventListener('message', ({ data: order }: MessageEvent<StatisticsOrder>) => {
  void read(order).then(answer, (error: unknown) => answer({ kind: 'failed', detail: String(error) }))
})

const answer = (message: StatisticsAnswer): void => postMessage(message)

async function read({ today, period, cards }: StatisticsOrder): Promise<StatisticsRead> {
  const database = new Database()
  try {
    const events = await allEvents(database)
    const wanted = cards && new Set(cards)
    const log = reviewLog(events)
    const statistics = statisticsOf(wanted ? log.filter(({ card }) => wanted.has(card)) : log, today, period)
    return { kind: 'statistics', statistics, fittable: fitItems(events).length }
  } finally {
    database.close()
  }
}
