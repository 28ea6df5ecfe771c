import { z } from 'zod'

/**
 * What the learner does, as immutable events. The journal keeps them for ever, so a kind, once released, keeps its
 * meaning: change one by adding a new kind, never by giving old fields a new sense.
 */

const envelope = {
  /** UUID version 7: later events of one device sort later. */
  id: z.uuid(),
  /** Milliseconds since 1970, by the clock of the machine it happened on. */
  at: z.int().min(0).max(253_402_300_799_999), // the end of the year 9999
  /** Minutes east of Greenwich on that machine at that moment, so that the study day it belongs to never moves. */
  offset: z.int().min(-1080).max(1080),
  device: z.uuid()
}

const name = z.string().min(1).max(200)

const cardAnswered = z.strictObject({
  ...envelope,
  kind: z.literal('card-answered'),
  card: name,
  /** 1 Again, 2 Hard, 3 Good, 4 Easy. */
  rating: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  /** The phase the card was in when it was shown, kept because statistics ask what was tested, not what followed. */
  was: z.enum(['new', 'learning', 'review', 'relearning']),
  /** Milliseconds from showing the question to the rating. */
  took: z.int().min(0).max(86_400_000),
  /** Desired retention that set the interval on the button, so that a refold keeps the promise the button made. */
  retention: z.number().min(0.7).max(0.99)
})

/** Takes another event back. Taking the same one back twice is the same as once. */
const voided = z.strictObject({ ...envelope, kind: z.literal('voided'), event: z.uuid() })

/** A section read to its end, `chapter#section`. */
const sectionRead = z.strictObject({ ...envelope, kind: z.literal('section-read'), section: name })

/** Where reading stopped: the block at the top of the page (counted from 0), and how much of it had gone by (0 to 1). */
const placeKept = z.strictObject({
  ...envelope,
  kind: z.literal('place-kept'),
  chapter: name,
  section: name.optional(),
  block: z.int().min(0).max(100_000),
  fraction: z.number().min(0).max(1)
})

/** The value is text or a number; which settings exist and what they allow is the business of `settings`. */
const settingChanged = z.strictObject({
  ...envelope,
  kind: z.literal('setting-changed'),
  setting: name,
  value: z.union([z.string().max(200), z.number()])
})

/** More new cards than the daily limit, asked for on one study day. */
const newCardsAdded = z.strictObject({
  ...envelope,
  kind: z.literal('new-cards-added'),
  count: z.int().min(1).max(1000)
})

export const eventSchema = z.discriminatedUnion('kind', [
  cardAnswered,
  voided,
  sectionRead,
  placeKept,
  settingChanged,
  newCardsAdded
])

/**
 * What any line of a journal must at least be. A newer app may have written kinds this one does not know: they are
 * kept, counted and handed on untouched, and the folds pass over them.
 */
export const storedEventSchema = z.looseObject({ ...envelope, kind: name })

export type JournalEvent = z.infer<typeof eventSchema>
export type CardAnswered = z.infer<typeof cardAnswered>
export type StoredEvent = z.infer<typeof storedEventSchema>

type Envelope = 'id' | 'at' | 'offset' | 'device'
type Without<Event> = Event extends JournalEvent ? Omit<Event, Envelope> : never

/** An act before it has been given an id and a time. */
export type Act = Without<JournalEvent>
