import { type ExamPlan, examPlan } from '../../src/domain/plan/exam-plan.ts'
import { examSchedule, type Setting } from '../../src/domain/plan/exam-schedule.ts'
import type { CardState } from '../../src/domain/scheduling/card-state.ts'
import { answer } from '../../src/domain/scheduling/schedule.ts'
import { studyDay } from '../../src/domain/scheduling/study-day.ts'
import { Random } from '../bench/random.mjs'
import { firstStudyDay, type Policy, type Situation } from './study.ts'

/** The plan for cards none of which has been seen: what every learner starts with. */
export const planFor = ({ days, minutes, cards }: Situation): ExamPlan =>
  examPlan({ today: firstStudyDay, examDay: firstStudyDay + days, minutes, unseen: cards, states: [] }, () => {
    const random = new Random(1)
    return () => random.next()
  })

/**
 * The schedule that knows the exam, as the app would follow it: planned once on the first day, with the default weights
 * and the usual times, and never told how this learner differs.
 * @returns makes the policy for one learner after the other
 */
export function planPolicy({ days, minutes, cards }: Situation, setting: Setting): () => Policy {
  const examDay = firstStudyDay + days
  const schedule = examSchedule({ setting, start: firstStudyDay, examDay })
  return () => {
    const states = new Map<number, CardState>()
    return {
      order: (day) => {
        const unseen = Array.from({ length: cards }, (_, card) => card).filter((card) => !states.has(card))
        const plan = schedule.day(states.values(), unseen.length, firstStudyDay + day, minutes)
        return [...unseen.slice(0, plan.newCards), ...plan.reviews.map(Number), ...plan.spare.map(Number)]
      },
      answered: (card, rating, now) => {
        const given = { rating, now, retention: 0.9, pace: schedule.pace(studyDay(now)) }
        const next = answer(String(card), states.get(card), given)
        states.set(card, next)
        return next.due.kind === 'time' ? next.due.at : undefined
      }
    }
  }
}
