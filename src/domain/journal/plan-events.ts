import { z } from 'zod'
import { envelope, name } from './envelope.ts'

/** The plan to the exam day, and what becomes of it. Study days are counted from 1 January 1970. */

const studyDay = z.int().min(0).max(3_000_000)
const share = z.number().min(0).max(1)

/** All of the plan each time. */
const examPlanned = z.strictObject({
  ...envelope,
  kind: z.literal('exam-planned'),
  level: z.enum(['practitioner', 'professional']),
  day: studyDay,
  minutesPerDay: z.int().min(0).max(1440),
  /** Weekdays without study, Monday 0 to Sunday 6. */
  daysOff: z.array(z.int().min(0).max(6)).max(7)
})
const planDropped = z.strictObject({ ...envelope, kind: z.literal('plan-dropped') })

/** One of the guide's projects, done, or not done after all. */
const projectDone = z.strictObject({ ...envelope, kind: z.literal('project-done'), project: name, done: z.boolean() })

/** A forecast of the chance of passing, kept so that it can be judged by the papers that follow. */
const forecastKept = z.strictObject({
  ...envelope,
  kind: z.literal('forecast-kept'),
  examDay: studyDay,
  passing: share,
  byRecentAccuracy: share,
  expectedScore: share
})

export const planEvents = [examPlanned, planDropped, projectDone, forecastKept] as const
