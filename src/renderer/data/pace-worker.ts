import { randomFrom } from '#domain/exam/random.ts'
import { answerTimes, paceOfAnswers } from '#domain/plan/answer-times.ts'
import { examPlan } from '#domain/plan/exam-plan.ts'
import { reviewLog } from '#domain/progress/review-log.ts'
import { Database } from './database.ts'
import { allEvents } from './past-events.ts'
import type { PaceAnswer, PaceOrder } from './pace-messages.ts'

/**
 * Plays a dozen paces through to the exam day, beside the page and not in its way. It answers once and is ended then: a
 * database that it held open could not be replaced.
 */

addEventListener('message', ({ data: order }: MessageEvent<PaceOrder>) => {
  void find(order).then(answer, (error: unknown) => answer({ kind: 'failed', detail: String(error) }))
})

const answer = (message: PaceAnswer): void => postMessage(message)

async function find(order: PaceOrder): Promise<PaceAnswer> {
  const database = new Database()
  try {
    const secondsFactor = paceOfAnswers(reviewLog(await allEvents(database)))
    const times = answerTimes(secondsFactor)
    // The same luck for every pace, and for the same day the same plan.
    const random = () => randomFrom(`${order.today} ${order.examDay}`).next
    return { kind: 'found', secondsFactor, plan: examPlan({ ...order, times }, random) }
  } finally {
    database.close()
  }
}
