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

/**
 * The pace of the cards until the exam, as it was found by playing it through. It stands in the journal so that every day
 * and every machine keeps to the same one; `domain/plan` explains its figures.
 */
const examPaced = z.strictObject({
  ...envelope,
  kind: z.literal('exam-paced'),
  /** The study day from which it holds, at most 120 before the exam. */
  start: studyDay,
  newPerDay: z.int().min(0).max(10_000),
  /** Expected recall that a second has to bring. */
  price: z.number().min(0).max(1),
  /** How long the learner takes for an answer, in times of the usual. */
  secondsFactor: z.number().positive().max(100),
  /** Cards there were, and what is to be expected of them. */
  cards: z.int().min(0),
  prospects: z.strictObject({
    recall: share,
    begun: share,
    lastNewDay: z.int().min(-1).max(200),
    sweep: z.int().min(0).max(200),
    swept: z.number().min(0).max(100)
  })
})

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

export const planEvents = [examPlanned, planDropped, examPaced, projectDone, forecastKept] as const
