import { z } from 'zod'
import { faceSchema } from '#domain/journal/events.ts'
import { markColours } from '#domain/journal/mark-colours.ts'

const name = z.string().min(1).max(200)
const most = 20_000

/**
 * What the learner marked and made. The page sends it along, because it has it at hand: the page that is printed then
 * needs neither the database nor the bridge.
 */
const keptThings = z.strictObject({
  kind: z.literal('marks'),
  marks: z
    .array(
      z.strictObject({
        mark: z.uuid(),
        chapter: name,
        section: name.optional(),
        /** Where it begins, in UTF-16 units of the chapter's text. */
        start: z.int().min(0),
        quote: z.string().min(1).max(500_000),
        colour: z.enum(markColours),
        note: z.string().max(200_000)
      })
    )
    .max(most),
  bookmarks: z.array(z.strictObject({ address: name, title: z.string().min(1).max(300) })).max(most),
  cards: z.array(z.strictObject({ card: name, face: faceSchema })).max(most)
})

const printed = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('chapter'), chapter: name }),
  z.strictObject({ kind: z.literal('guide') }),
  z.strictObject({ kind: z.literal('glossary') }),
  z.strictObject({ kind: z.literal('deck'), deck: name }),
  keptThings
])

/** The sizes of paper. */
const papers = ['a4', 'letter'] as const

export const printOrder = z.strictObject({ what: printed, paper: z.enum(papers) })

export type PrintOrder = z.infer<typeof printOrder>
export type Printed = z.infer<typeof printed>
export type KeptThings = z.infer<typeof keptThings>
