import { z } from 'zod'
import { confidences } from './confidences.ts'
import { envelope, name } from './envelope.ts'

/**
 * Answers to questions of the bank, alone and in papers. Whether an answer was right, and what was mixed up in it, stands
 * in the event, because the bank may be edited later.
 */

/** Questions of one paper, at most. */
const mostQuestions = 200

const milliseconds = z.int().min(0).max(86_400_000)

/**
 * Places of options as the bank writes them, from 0. For an order all of them, first to last; for a match, the right side
 * of each left one, −1 where none is chosen yet.
 */
const chosen = z.array(z.int().min(-1).max(19)).max(20)

const marked = {
  chosen,
  right: z.boolean(),
  /** Ids of what the wrong choices stand for. */
  misconceptions: z.array(name).max(20),
  confidence: z.enum(confidences).optional(),
  took: milliseconds
}

/** An answer in practice, marked at once. */
const itemAnswered = z.strictObject({
  ...envelope,
  kind: z.literal('item-answered'),
  item: name,
  /** What the numbers of a computed item were drawn from. */
  seed: name.optional(),
  ...marked
})
const itemFlagged = z.strictObject({ ...envelope, kind: z.literal('item-flagged'), item: name, flagged: z.boolean() })

const paperBegun = z.strictObject({
  ...envelope,
  kind: z.literal('paper-begun'),
  paper: z.uuid(),
  /** What the questions were chosen and their options shuffled by. */
  seed: name,
  questions: z
    .array(z.strictObject({ item: name, seed: name.optional(), print: name }))
    .min(1)
    .max(mostQuestions),
  /** Minutes; what is right of all at least, from 0 to 1. Both are settings of the day on which it was begun. */
  minutes: z.int().min(1).max(600),
  passLine: z.number().min(0.3).max(1)
})

/** The clock of a paper: milliseconds for which it has run. It stands still while the paper is paused or the app closed. */
const onPaper = { ...envelope, paper: z.uuid(), elapsed: milliseconds }
const position = z
  .int()
  .min(0)
  .max(mostQuestions - 1)

/** What is chosen now, in place of what was before; nothing where the choice was taken back. */
const paperAnswered = z.strictObject({
  ...onPaper,
  kind: z.literal('paper-answered'),
  position,
  chosen,
  confidence: z.enum(confidences).optional()
})
const paperFlagged = z.strictObject({
  ...onPaper,
  kind: z.literal('paper-flagged'),
  position,
  flagged: z.boolean()
})
/** Options struck out, all of them each time. */
const paperStruck = z.strictObject({ ...onPaper, kind: z.literal('paper-struck'), position, options: chosen })

/** A question opened; the one that is open again every half minute, so that the clock is known after a crash. */
const paperVisited = z.strictObject({ ...onPaper, kind: z.literal('paper-visited'), position })
const paperPaused = z.strictObject({ ...onPaper, kind: z.literal('paper-paused') })

const paperSubmitted = z.strictObject({
  ...onPaper,
  kind: z.literal('paper-submitted'),
  by: z.enum(['learner', 'clock']),
  /** For each question in turn. One that was removed or rewritten since the paper was begun is `gone`, and not counted. */
  results: z.array(z.strictObject({ ...marked, gone: z.literal(true).optional() })).max(mostQuestions)
})
/** A paper thrown away: it counts nowhere. */
const paperAbandoned = z.strictObject({ ...envelope, kind: z.literal('paper-abandoned'), paper: z.uuid() })

export const examEvents = [
  itemAnswered,
  itemFlagged,
  paperBegun,
  paperAnswered,
  paperFlagged,
  paperStruck,
  paperVisited,
  paperPaused,
  paperSubmitted,
  paperAbandoned
] as const
