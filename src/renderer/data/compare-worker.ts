import { compare } from './compare.ts'
import type { CompareAnswer, CompareOrder } from './compare-messages.ts'
import { Database } from './database.ts'

/** Compares the database with the journal beside the page. It answers once and is ended then. */

const lines: string[] = []

addEventListener('message', ({ data: order }: MessageEvent<CompareOrder>) => {
  if (order.kind === 'lines') for (const line of order.lines.split('\n')) lines.push(line)
  else void answer().then((message) => postMessage(message))
})

async function answer(): Promise<CompareAnswer> {
  const database = new Database()
  try {
    return { kind: 'compared', comparison: await compare(database, lines) }
  } catch (error) {
    return { kind: 'failed', detail: String(error) }
  } finally {
    database.close()
  }
}
