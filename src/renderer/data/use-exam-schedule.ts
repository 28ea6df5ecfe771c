import { useMemo } from 'react'
import { answerTimes } from '#domain/plan/answer-times.ts'
import { type ExamSchedule, examSchedule } from '#domain/plan/exam-schedule.ts'
import { cardMinutes, planKey } from '#domain/plan/plan-state.ts'
import { usualPreset } from '#domain/scheduling/preset.ts'
import { useProgress } from './store-context.ts'

/** The schedule that knows the exam, and what it has been given. */
export type PlannedCards = ExamSchedule & {
  /** The study day from which it holds. */
  readonly start: number
  readonly newPerDay: number
  /** Minutes a day for cards. */
  readonly minutes: number
}

/**
 * The schedule of the cards until the exam; undefined without a plan, before its pace is worked out, and from the day of
 * the exam on: the usual schedule holds then.
 * @param today study day
 */
export function useExamSchedule(today: number): PlannedCards | undefined {
  const { exam, preset } = useProgress()
  const plan = exam.get(planKey)
  const weights = preset.get(usualPreset)?.pace.weights
  return useMemo(() => {
    if (!plan?.pace || today < plan.pace.start || today >= plan.examDay) return undefined
    const { examDay, minutesPerDay, pace } = plan
    const { newPerDay, price, secondsFactor, start } = pace
    const times = answerTimes(secondsFactor)
    const schedule = examSchedule({ setting: { newPerDay, price }, start, examDay, times, weights })
    return { ...schedule, start, newPerDay, minutes: cardMinutes(minutesPerDay) }
  }, [plan, today, weights])
}
