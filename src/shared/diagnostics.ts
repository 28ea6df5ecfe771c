import { z } from 'zod'

const count = z.int().min(0)

/** What only the page knows of how things stand. Numbers and names of states: no text of the learner's fits in. */
export const diagnosticsOrder = z.strictObject({
  /** Null where the database is not open. */
  database: z
    .strictObject({ version: count, events: count, subjects: count, chain: z.string().regex(/^([0-9a-f]{8})?$/) })
    .nullable(),
  /** What the learner is being told about their data. */
  notice: z.enum(['restored', 'journal-mended', 'not-saving', 'not-saved', 'backup', 'moved']).nullable(),
  language: z.string().regex(/^[A-Za-z0-9-]{1,35}$/)
})

export type DiagnosticsOrder = z.infer<typeof diagnosticsOrder>
