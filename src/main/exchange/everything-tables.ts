import type { JournalEvent } from '#domain/journal/events.ts'
import { eventsBySubject, fold, voidedIds } from '#domain/journal/fold.ts'
import { kindOf, type ProjectionKind, type Projections, type Subject } from '#domain/journal/projections.ts'
import { cardRows, ownCards } from './outgoing-cards.ts'

type Cell = string | number | boolean | undefined

/** A table as a file: its columns, and a row for each thing. */
export type ExportedTable = {
  readonly file: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

/** The time of an event on the clock of the learner where it happened: 2026-11-27T08:15:00+01:00. */
export function localTime({ at, offset }: Pick<JournalEvent, 'at' | 'offset'>): string {
  const pad = (value: number): string => String(value).padStart(2, '0')
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60]
  const clock = new Date(at + offset * 60_000).toISOString().slice(0, 19)
  return `${clock}${offset < 0 ? '-' : '+'}${pad(hours)}:${pad(minutes)}`
}

const utc = (at: number): string => new Date(at).toISOString()

/** What the learner did and keeps, as tables. What was taken back or thrown away is in none of them. */
export function tablesOf(events: readonly JournalEvent[]): readonly ExportedTable[] {
  const voided = voidedIds(events)
  const standing = events.filter(({ id }) => !voided.has(id))
  const bySubject = eventsBySubject(events)
  return [
    answers(standing),
    questions(standing),
    reading(standing),
    cards(events),
    marks(statesOf('mark', bySubject, voided)),
    bookmarks(statesOf('bookmark', bySubject, voided)),
    settings(statesOf('setting', bySubject, voided))
  ]
}

const answers = (events: readonly JournalEvent[]): ExportedTable => ({
  file: 'answers.csv',
  columns: ['Time', 'Card', 'Rating', 'Card was', 'Seconds', 'Desired retention'],
  rows: events.flatMap((event) =>
    event.kind === 'card-answered'
      ? [[localTime(event), event.card, event.rating, event.was, event.took / 1000, event.retention]]
      : []
  )
})

const questions = (events: readonly JournalEvent[]): ExportedTable => ({
  file: 'questions.csv',
  columns: ['Time', 'Question', 'Right', 'Confidence', 'Seconds'],
  rows: events.flatMap((event) =>
    event.kind === 'item-answered'
      ? [[localTime(event), event.item, event.right, event.confidence, event.took / 1000]]
      : []
  )
})

const reading = (events: readonly JournalEvent[]): ExportedTable => ({
  file: 'sections-read.csv',
  columns: ['Time', 'Section'],
  rows: events.flatMap((event) => (event.kind === 'section-read' ? [[localTime(event), event.section]] : []))
})

const cards = (events: readonly JournalEvent[]): ExportedTable => ({
  file: 'my-cards.csv',
  columns: ['Question', 'Answer', 'Tags'],
  rows: cardRows('own', { decks: [], cards: [] }, ownCards(events)).map(({ Question, Answer, Tags }) => [
    Question,
    Answer,
    Tags
  ])
})

const marks = (states: readonly Projections['mark'][]): ExportedTable => ({
  file: 'marks.csv',
  columns: ['Made (UTC)', 'Chapter', 'Section', 'Words', 'Colour', 'Note'],
  rows: states.map(({ at, passage: { chapter, section, quote }, colour, note }) => [
    utc(at),
    chapter,
    section,
    quote,
    colour,
    note
  ])
})

const bookmarks = (states: readonly Projections['bookmark'][]): ExportedTable => ({
  file: 'bookmarks.csv',
  columns: ['Made (UTC)', 'Address', 'Title'],
  rows: states.map(({ at, address, title }) => [utc(at), address, title])
})

const settings = (states: readonly Projections['setting'][]): ExportedTable => ({
  file: 'settings.csv',
  columns: ['Setting', 'Value'],
  rows: states.map(({ setting, value }) => [setting, value])
})

/** Every state of one kind that stands after all events. */
function statesOf<Kind extends ProjectionKind>(
  kind: Kind,
  bySubject: ReadonlyMap<Subject, readonly JournalEvent[]>,
  voided: ReadonlySet<string>
): readonly Projections[Kind][] {
  return [...bySubject]
    .filter(([subject]) => kindOf(subject) === kind)
    .map(([, own]) => fold(kind, own, voided))
    .filter((state) => state !== undefined)
}
