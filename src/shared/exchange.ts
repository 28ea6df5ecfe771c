import { z } from 'zod'

/** What passes between the page and the main process when things go to other programs and machines, or come from them. */

export const exchangeKinds = ['anki', 'table', 'journal'] as const

export type ExchangeKind = (typeof exchangeKinds)[number]

/** Whose cards go out: all of them, or those the learner wrote. */
const whose = z.enum(['all', 'own'])

export const exportOrder = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('anki'), cards: whose }),
  z.strictObject({ kind: z.literal('table'), cards: whose, separator: z.enum([',', ';', '\t']) }),
  z.strictObject({ kind: z.literal('journal') }),
  /** Every event as JSON, and tables beside it. */
  z.strictObject({ kind: z.literal('everything') })
])

export type ExportOrder = z.infer<typeof exportOrder>

const count = z.int().min(0)

/** What went out. */
export const exported = z.strictObject({
  file: z.string(),
  /** Cards, or events of a journal. */
  count,
  /** Images that cards speak of and that are missing here, so that they could not go along. */
  missing: count
})

export type Exported = z.infer<typeof exported>

/** What came in. */
export const imported = z.strictObject({ events: count, images: count })

export type Imported = z.infer<typeof imported>

/** How other events compare with those here: `MergeSummary` of the domain. */
export const mergeCounts = {
  events: count,
  answers: count,
  cards: count,
  marks: count,
  deletions: count,
  rewrittenOnBoth: count,
  known: count
}

/** How another machine's journal compares with the one here, and what it cannot bring. */
const journalPreview = z.strictObject({
  kind: z.literal('journal'),
  file: z.string(),
  ...mergeCounts,
  /** Images of cards there that are not here: no journal holds any. */
  missing: count
})

/** What an import of cards would do: `ImportPlan` of the domain, in numbers. */
const cardCounts = {
  file: z.string(),
  /** Cards that are not here yet. */
  cards: count,
  /** Cards whose text here is older. */
  changed: count,
  reviews: count,
  /** Cards that are here as they are in the file. */
  here: count,
  /** Cards whose text here is newer, or that were answered here since: what is here is kept. */
  newerHere: count,
  /** Images that are not here yet. */
  images: count,
  /** Cards that have pictures which cannot be kept, of which the names come in. */
  pictures: count,
  leftOut: z.array(z.strictObject({ why: z.string(), count })).readonly()
}

const ankiPreview = z.strictObject({ kind: z.literal('anki'), ...cardCounts })

/** The encodings that a table may be in. UTF-8 and UTF-16 with or without a byte order mark. */
const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const

const separators = [',', ';', '\t', '|'] as const

/** The most columns of a table that are looked at. */
const mostColumns = 50

/** How a table is read. All of it is guessed first, and can be changed. */
export const tableReading = z.strictObject({
  encoding: z.enum(encodings),
  separator: z.enum(separators),
  /** Whether the first row names the columns. */
  header: z.boolean(),
  /** Which column holds what, counted from 0. */
  columns: z.strictObject({
    ask: z.int().min(0).max(mostColumns),
    answer: z.int().min(0).max(mostColumns),
    tags: z.int().min(0).max(mostColumns).optional()
  })
})

export type TableReading = z.infer<typeof tableReading>

const tablePreview = z.strictObject({
  kind: z.literal('table'),
  ...cardCounts,
  reading: tableReading,
  /** The first rows, shortened, with the one that names the columns where there is one. */
  rows: z.array(z.array(z.string()).readonly()).readonly()
})

export const importPreview = z.discriminatedUnion('kind', [journalPreview, ankiPreview, tablePreview])

export type ImportPreview = z.infer<typeof importPreview>

/** The import of cards that can be taken back: the last one on this machine. */
export const lastImport = z.strictObject({ file: z.string(), at: count, events: count })

export type LastImport = z.infer<typeof lastImport>
