import type { Database, SqlJsStatic, SqlValue } from 'sql.js'
import type {
  TravelCard,
  TravelDue,
  TravelFace,
  TravelMedia,
  TravelMemory,
  TravelReview
} from '#domain/exchange/collection.ts'
import type { Rating } from '#domain/scheduling/schedule.ts'
import { studyDay } from '#domain/scheduling/study-day.ts'
import { ankiMedia } from './anki-media.ts'
import { type AnkiNoteType, readDecks, readNoteTypes } from './anki-note-types.ts'
import { fieldSeparator } from './anki-tables.ts'
import { type Fields, fillTemplate, gapNumbers, onlyGap, ownPartOfAnswer } from './anki-templates.ts'
import { htmlToMarkdown } from './html-to-markdown.ts'
import { PackagePictures } from './package-pictures.ts'
import { PackageProblem } from './package-problem.ts'
import { type Row, rows } from './rows.ts'
import { unzipPackage } from './unzip-package.ts'

export type Incoming = {
  readonly cards: readonly TravelCard[]
  /** The images among them that cards ask for and that can be kept, by the names they are kept under. */
  readonly images: ReadonlyMap<string, Uint8Array>
  /** Cards that were left out, and why. */
  readonly leftOut: readonly { readonly why: string; readonly count: number }[]
}

/**
 * Reads an Anki package of any form. Faces come out as Markdown.
 * @param offset minutes east of Greenwich on the learner's clock, for days that the package counts by its own
 * @throws PackageProblem when nothing can be taken from it
 */
export function readAnkiPackage(
  sql: SqlJsStatic,
  bytes: Uint8Array,
  offset: number
): Incoming & { readonly media: readonly TravelMedia[] } {
  const unzipped = unzipPackage(bytes)
  const media = ankiMedia(unzipped)
  const database = opened(sql, unzipped.database)
  try {
    const pictures = new PackagePictures(media)
    const read = new CollectionReader(database, offset, pictures).read()
    return { ...read, media, images: pictures.images }
  } catch (error) {
    if (error instanceof PackageProblem) throw error
    throw new PackageProblem(`Its collection is damaged: ${error instanceof Error ? error.message : String(error)}.`)
  } finally {
    database.close()
  }
}

function opened(sql: SqlJsStatic, bytes: Uint8Array): Database {
  const database = new sql.Database(bytes)
  try {
    const tables = rows(database, "select name from sqlite_master where type = 'table'").map(({ name }) => name)
    const missing = ['col', 'notes', 'cards'].filter((table) => !tables.includes(table))
    if (missing.length > 0) throw new PackageProblem(`Its collection lacks the tables ${missing.join(', ')}.`)
    if (rows(database, computedTables).length > 0) {
      throw new PackageProblem('Its collection computes what it should hold, as no program for cards has it.')
    }
    return database
  } catch (error) {
    database.close()
    if (error instanceof PackageProblem) throw error
    throw new PackageProblem('Its collection is no database, or a damaged one.')
  }
}

/** Tables that are read and computed meanwhile, by a module or an expression: that could take for ever. */
const computedTables = `select t.name from sqlite_master t, pragma_table_xinfo(t.name) c where t.type = 'table'
  and t.name in ('col', 'notes', 'cards', 'revlog', 'decks', 'notetypes', 'fields', 'templates')
  and (t.rootpage = 0 or c.hidden > 0)`

type Note = {
  readonly guid: string
  readonly type: AnkiNoteType
  readonly fields: Fields
  readonly tags: readonly string[]
  readonly changedAt: number
}

class CollectionReader {
  readonly #database: Database
  readonly #pictures: PackagePictures
  readonly #decks: ReadonlyMap<number, string>
  /** The study day on which the collection counts 0. */
  readonly #firstDay: number
  readonly #leftOut = new Map<string, number>()

  constructor(database: Database, offset: number, pictures: PackagePictures) {
    this.#database = database
    this.#pictures = pictures
    this.#decks = readDecks(database)
    const created = numberOf(rows(database, 'select crt from col')[0]?.['crt'])
    this.#firstDay = studyDay({ at: created * 1000, offset })
  }

  read(): Omit<Incoming, 'images'> {
    const notes = this.#notes()
    const reviews = this.#reviews()
    const cards = rows(this.#database, 'select * from cards order by due, id').flatMap((row) => {
      const note = notes.get(numberOf(row['nid']))
      const face = note && this.#face(note, numberOf(row['ord']))
      if (!note || !face) return []
      return [this.#card(row, note, face, reviews.get(numberOf(row['id'])) ?? [])]
    })
    return { cards, leftOut: [...this.#leftOut].map(([why, count]) => ({ why, count })) }
  }

  #notes(): ReadonlyMap<number, Note> {
    const types = readNoteTypes(this.#database)
    const notes = new Map<number, Note>()
    for (const { id, guid, mid, mod, tags, flds } of rows(
      this.#database,
      'select id, guid, mid, mod, tags, flds from notes'
    )) {
      const type = types.get(numberOf(mid))
      if (!type) continue
      const values = textOf(flds).split(fieldSeparator)
      const fields = Object.fromEntries(type.fields.map((name, index) => [name, values[index] ?? '']))
      notes.set(numberOf(id), {
        guid: textOf(guid),
        type,
        fields,
        tags: textOf(tags).split(/\s+/).filter(Boolean),
        changedAt: between(numberOf(mod), 0, 9_999_999_999) * 1000
      })
    }
    return notes
  }

  #face({ type, fields }: Note, ord: number): TravelFace | undefined {
    const template = type.templates[type.cloze ? 0 : ord]
    if (!template) return this.#leaveOut('the template is missing')
    return type.cloze ? this.#clozeFace(type, fields, ord) : this.#basicFace(template, fields)
  }

  #basicFace(template: AnkiNoteType['templates'][number], fields: Fields): TravelFace | undefined {
    const ask = this.#markdown(fillTemplate(template.question, fields))
    const answer = this.#markdown(fillTemplate(ownPartOfAnswer(template.answer), fields))
    return ask && answer ? { kind: 'basic', ask, answer } : this.#leaveOut('a side is empty')
  }

  #clozeFace(type: AnkiNoteType, fields: Fields, ord: number): TravelFace | undefined {
    const name = type.fields.find((field) => gapNumbers(fields[field] ?? '').includes(ord + 1))
    if (name === undefined) return this.#leaveOut('there is no gap')
    const text = this.#markdown(onlyGap(fields[name] ?? '', ord + 1))
    const others = type.fields.filter((field) => field !== name).map((field) => fields[field] ?? '')
    return { kind: 'cloze', text, extra: this.#markdown(others.filter(Boolean).join('<br>')) }
  }

  #card(row: Row, note: Note, face: TravelFace, reviews: readonly TravelReview[]): TravelCard {
    const ord = numberOf(row['ord'])
    const due = this.#due(row)
    return {
      ...face,
      id: ord === 0 ? note.guid : `${note.guid}/${ord}`,
      deck: this.#decks.get(numberOf(row['odid']) || numberOf(row['did'])) ?? 'Default',
      tags: note.tags,
      changedAt: note.changedAt,
      due,
      interval: due.kind === 'review' ? Math.max(1, between(numberOf(row['ivl']), 0, 36_500)) : 0,
      lapses: between(numberOf(row['lapses']), 0, 100_000),
      memory: memoryOf(textOf(row['data'])),
      suspended: numberOf(row['queue']) === -1,
      flag: numberOf(row['flags']) & 7,
      reviews
    }
  }

  /** A card of a filtered deck keeps its own day under `odue`. */
  #due(row: Row): TravelDue {
    const due = numberOf(row['odid']) > 0 && numberOf(row['odue']) > 0 ? numberOf(row['odue']) : numberOf(row['due'])
    const day = this.#firstDay + between(due, -36_500, 36_500)
    switch (numberOf(row['type'])) {
      case 1:
      case 3: {
        const kind = numberOf(row['type']) === 1 ? 'learning' : 'relearning'
        // Steps of a day or more are counted in days, not in seconds.
        return due > 1_000_000_000 ? { kind, at: between(due, 0, 9_999_999_999) * 1000 } : { kind: 'review', day }
      }
      case 2:
        return { kind: 'review', day }
      default:
        return { kind: 'new', position: between(due - 1, 0, 10_000_000) } // Anki counts from 1
    }
  }

  #reviews(): ReadonlyMap<number, readonly TravelReview[]> {
    const found = new Map<number, TravelReview[]>()
    const tables = rows(this.#database, "select name from sqlite_master where type = 'table' and name = 'revlog'")
    if (tables.length === 0) return found
    for (const row of rows(this.#database, 'select * from revlog order by id')) {
      const review = reviewOf(row)
      if (!review) continue
      const card = numberOf(row['cid'])
      const own = found.get(card)
      if (own) own.push(review)
      else found.set(card, [review])
    }
    return found
  }

  #markdown(html: string): string {
    return htmlToMarkdown(html, this.#pictures.addressOf)
  }

  #leaveOut(why: string): undefined {
    this.#leftOut.set(why, (this.#leftOut.get(why) ?? 0) + 1)
  }
}

/** An answer of the log; what was rescheduled by hand is none. */
function reviewOf(row: Row): TravelReview | undefined {
  const rating = ratings.find((one) => one === numberOf(row['ease']))
  const was = kinds[numberOf(row['type'])]
  const at = numberOf(row['id'])
  if (rating === undefined || was === undefined || at <= 0 || at > 253_402_300_799_999) return undefined
  const factor = numberOf(row['factor'])
  return {
    at,
    rating,
    was,
    interval: between(numberOf(row['ivl']), -100_000, 36_500),
    before: between(numberOf(row['lastIvl']), -100_000, 36_500),
    ...(factor >= 100 && factor <= 1100 && { difficulty: ((factor - 100) / 1000) * 9 + 1 }),
    took: between(numberOf(row['time']), 0, 86_400_000)
  }
}

const ratings: readonly Rating[] = [1, 2, 3, 4]
const kinds: readonly (TravelReview['was'] | undefined)[] = ['learning', 'review', 'relearning', 'crammed']

/** The memory of FSRS that a card carries, where it is one. */
function memoryOf(data: string): TravelMemory | undefined {
  try {
    const { s, d, dr, decay, lrt } = JSON.parse(data) as Readonly<Record<string, unknown>> // each is looked at below
    if (typeof s !== 'number' || typeof d !== 'number' || !(s > 0 && s <= 36_500 && d >= 1 && d <= 10)) return undefined
    return {
      stability: s,
      difficulty: d,
      ...(typeof dr === 'number' && dr >= 0.7 && dr <= 0.99 && { retention: dr }),
      ...(typeof decay === 'number' && decay >= 0.1 && decay <= 0.8 && { decay }),
      ...(typeof lrt === 'number' && lrt > 0 && lrt < 9_999_999_999 && { lastAt: lrt * 1000 })
    }
  } catch {
    return undefined
  }
}

const numberOf = (value: SqlValue | undefined): number =>
  typeof value === 'number' && Number.isFinite(value) ? Math.trunc(value) : 0

const textOf = (value: SqlValue | undefined): string => (typeof value === 'string' ? value : String(value ?? ''))

const between = (value: number, least: number, greatest: number): number => Math.min(greatest, Math.max(least, value))
