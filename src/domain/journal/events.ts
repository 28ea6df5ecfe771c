import { z } from 'zod'
import { envelope, name } from './envelope.ts'
import { examEvents } from './exam-events.ts'
import { markColours } from './mark-colours.ts'
import { planEvents } from './plan-events.ts'

/**
 * What the learner does, as immutable events. The journal keeps them for ever, so a kind, once released, keeps its
 * meaning: change one by adding a new kind, never by giving old fields a new sense.
 */

const minutes = z.number().positive().max(10_080)

const paceSchema = z.strictObject({
  /** Days. */
  maximumInterval: z.int().min(1).max(36_500),
  learningSteps: z.array(minutes).max(10),
  relearningSteps: z.array(minutes).max(10),
  /** Weights of FSRS-6 where they are not the default ones. */
  weights: z.array(z.number()).length(21).optional()
})

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
  retention: z.number().min(0.7).max(0.99),
  /** What else set it. Absent: what the first release always used, `usualPace` of the scheduler. */
  pace: paceSchema.optional(),
  /** The interval on the button in days, where it was moved to a quieter day than the scheduler's own. */
  interval: z.int().min(1).max(36_500).optional()
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

/** A card asked for today beside what the schedule asks. */
const cardCalled = z.strictObject({ ...envelope, kind: z.literal('card-called'), card: name })

/** A passage of the guide as it stood when it was marked. The words find it again when the chapter has been edited. */
const passageSchema = z.strictObject({
  chapter: name,
  /** The section it begins in. */
  section: name.optional(),
  /** The words themselves, and some before and after them. */
  quote: z.string().min(1).max(500_000),
  prefix: z.string().max(200),
  suffix: z.string().max(200),
  /** Where it began and ended, in UTF-16 units of the chapter's text. */
  start: z.int().min(0),
  end: z.int().min(1)
})

const colour = z.enum(markColours)

const passageMarked = z.strictObject({
  ...envelope,
  kind: z.literal('passage-marked'),
  mark: z.uuid(),
  passage: passageSchema,
  colour
})
const markColoured = z.strictObject({ ...envelope, kind: z.literal('mark-coloured'), mark: z.uuid(), colour })

/** What the learner wrote beside a mark; an empty note takes it away. */
const markNoted = z.strictObject({
  ...envelope,
  kind: z.literal('mark-noted'),
  mark: z.uuid(),
  note: z.string().max(200_000)
})

/** A mark put in another place, as when its words had gone from the chapter. */
const markMoved = z.strictObject({ ...envelope, kind: z.literal('mark-moved'), mark: z.uuid(), passage: passageSchema })
const markRemoved = z.strictObject({ ...envelope, kind: z.literal('mark-removed'), mark: z.uuid() })

/** A bookmark, by the address it leads to (`/guide/roles#role-table`) and the title that stood there. */
const bookmarkSet = z.strictObject({
  ...envelope,
  kind: z.literal('bookmark-set'),
  address: name,
  title: z.string().min(1).max(300)
})
const bookmarkRemoved = z.strictObject({ ...envelope, kind: z.literal('bookmark-removed'), address: name })

/** A search from which something was opened. */
const searchMade = z.strictObject({ ...envelope, kind: z.literal('search-made'), query: name })

/** A card left out of every queue until it is brought back. */
const cardSuspended = z.strictObject({ ...envelope, kind: z.literal('card-suspended'), card: name })
const cardUnsuspended = z.strictObject({ ...envelope, kind: z.literal('card-unsuspended'), card: name })

/** A card put off to the next study day. */
const cardBuried = z.strictObject({ ...envelope, kind: z.literal('card-buried'), card: name })
const cardUnburied = z.strictObject({ ...envelope, kind: z.literal('card-unburied'), card: name })

/** A flag in one of seven colours, as Anki numbers them: 1 red, 2 orange, 3 green, 4 blue, 5 pink, 6 turquoise, 7 purple; 0 none. */
const cardFlagged = z.strictObject({
  ...envelope,
  kind: z.literal('card-flagged'),
  card: name,
  flag: z.int().min(0).max(7)
})

/** A day on which a card is to come, chosen by the learner. Study days are counted from 1 January 1970. */
const cardDueSet = z.strictObject({
  ...envelope,
  kind: z.literal('card-due-set'),
  card: name,
  day: z.int().min(0).max(3_000_000)
})

/** A card made new again. Its answers stay in the journal. */
const cardForgotten = z.strictObject({ ...envelope, kind: z.literal('card-forgotten'), card: name })

/** An answer outside the schedule, which it leaves alone. */
const cardCrammed = z.strictObject({
  ...envelope,
  kind: z.literal('card-crammed'),
  card: name,
  rating: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  took: z.int().min(0).max(86_400_000)
})

/** How the decks of a preset are scheduled: all of it each time. The preset `usual` holds every deck that is in no other. */
const presetSet = z.strictObject({
  ...envelope,
  kind: z.literal('preset-set'),
  preset: name,
  title: name,
  retention: z.number().min(0.7).max(0.99),
  pace: paceSchema,
  /** Lapses after which a card is called a leech. */
  leechAfter: z.int().min(1).max(100)
})
const presetRemoved = z.strictObject({ ...envelope, kind: z.literal('preset-removed'), preset: name })
const deckAssigned = z.strictObject({ ...envelope, kind: z.literal('deck-assigned'), deck: name, preset: name })

/** What a card of the learner's own says, in Markdown. A gap of a cloze stands in double braces. */
export const faceSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('basic'),
    ask: z.string().min(1).max(100_000),
    answer: z.string().min(1).max(100_000)
  }),
  z.strictObject({ kind: z.literal('cloze'), text: z.string().min(1).max(100_000) })
])

/** A card of the learner's own, written or rewritten: all of it each time. Its id begins with `own.`. */
const cardWritten = z.strictObject({
  ...envelope,
  kind: z.literal('card-written'),
  card: name,
  face: faceSchema,
  tags: z.array(name).max(100),
  /** The passage it was made from. */
  passage: passageSchema.optional(),
  /** The event that wrote the text it replaces, so that two machines that rewrote the same one are told apart. */
  over: z.uuid().optional()
})
const cardTrashed = z.strictObject({ ...envelope, kind: z.literal('card-trashed'), card: name })
const cardRestored = z.strictObject({ ...envelope, kind: z.literal('card-restored'), card: name })

export const eventSchema = z.discriminatedUnion('kind', [
  cardAnswered,
  voided,
  sectionRead,
  placeKept,
  settingChanged,
  newCardsAdded,
  cardCalled,
  passageMarked,
  markColoured,
  markNoted,
  markMoved,
  markRemoved,
  bookmarkSet,
  bookmarkRemoved,
  searchMade,
  cardWritten,
  cardTrashed,
  cardRestored,
  cardSuspended,
  cardUnsuspended,
  cardBuried,
  cardUnburied,
  cardFlagged,
  cardDueSet,
  cardForgotten,
  cardCrammed,
  presetSet,
  presetRemoved,
  deckAssigned,
  ...examEvents,
  ...planEvents
])

/**
 * What any line of a journal must at least be. A newer app may have written kinds this one does not know: they are
 * kept, counted and handed on untouched, and the folds pass over them.
 */
export const storedEventSchema = z.looseObject({ ...envelope, kind: name })

export type JournalEvent = z.infer<typeof eventSchema>
export type Passage = z.infer<typeof passageSchema>
export type CardFace = z.infer<typeof faceSchema>
export type CardAnswered = z.infer<typeof cardAnswered>
export type CardWritten = z.infer<typeof cardWritten>
export type StoredEvent = z.infer<typeof storedEventSchema>

type Envelope = 'id' | 'at' | 'offset' | 'device'
type Without<Event> = Event extends JournalEvent ? Omit<Event, Envelope> : never

/** An act before it has been given an id and a time. */
export type Act = Without<JournalEvent>
