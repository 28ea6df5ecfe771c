import { z } from 'zod'

/**
 * The shape of every file under `content/`, as a trainer writes it. Cross references (a term that names another term,
 * a card that names a section) are checked afterwards (`references.ts`), because no single file can know them.
 */

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/
const dotted = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/

const words = (text: string): number => text.split(/\s+/).filter(Boolean).length
const atMost = (limit: number) =>
  z
    .string()
    .min(1)
    .refine((text) => words(text) <= limit, { error: `must be at most ${limit} words` })

/** A stable id of one word group, such as `reserved-instance`. Progress hangs on it: never reuse one. */
export const slug = z.string().regex(kebab, 'must be lower-case words joined by hyphens, such as "reserved-instance"')

/** A stable id of several levels, such as `principle.teams-collaborate.meaning`. */
export const dottedId = z
  .string()
  .regex(dotted, 'must be lower-case words joined by hyphens and dots, such as "principle.ownership.meaning"')

/** `chapter#section`, the address of a section of the guide. */
export const sectionAddress = z
  .string()
  .regex(/^[a-z0-9-]+#[a-z0-9-]+$/, 'must be "chapter#section", such as "professional-level#skills"')

/** `content/pack.yaml`: what this collection is, and whom it owes. */
export const packFile = z.strictObject({
  id: slug,
  title: z.string().min(1),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  parts: z.array(z.strictObject({ id: slug, title: z.string().min(1) })).min(1),
  attributions: z.array(z.string().min(1)).min(1)
})

/** `content/sources.yaml`: every public page or document that a fact was taken from. */
export const sourcesFile = z.strictObject({
  sources: z
    .array(
      z.strictObject({
        id: dottedId,
        title: z.string().min(1),
        publisher: z.string().min(1),
        url: z.url().optional(),
        licence: z.string().min(1),
        /** When the page was read, or the date of the copy that was read: `2026-07-23` or `2026-07`. */
        read: z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
      })
    )
    .min(1)
})

/** The front matter of a chapter in `content/guide`. */
export const chapterMatter = z.strictObject({
  id: slug,
  part: slug,
  title: z.string().min(1).max(60),
  summary: atMost(30),
  sources: z.array(dottedId).min(1)
})

/** `content/cards/<deck>.yaml`. */
export const deckFile = z.strictObject({
  deck: z.strictObject({
    id: slug,
    title: z.string().min(1).max(40),
    about: atMost(30),
    order: z.int().min(1)
  }),
  cards: z
    .array(
      z.strictObject({
        id: dottedId,
        /** One question, inline Markdown. */
        ask: atMost(40),
        /** Its answer, inline Markdown. */
        answer: atMost(30),
        /** A short line over the question that says what it is about without giving the answer away. */
        topic: z.string().min(1).max(50),
        /** Cards of one fact share this and are kept apart in time. Absent: the card stands alone. */
        fact: dottedId.optional(),
        source: dottedId,
        /** Where the guide treats it. A card has a section, a term, or both, so that it can always be looked up. */
        section: sectionAddress.optional(),
        term: slug.optional()
      })
    )
    .min(1)
})

/** `content/glossary/<category>.yaml`. */
export const glossaryFile = z.strictObject({
  category: z.strictObject({
    id: slug,
    title: z.string().min(1).max(40),
    about: atMost(30),
    order: z.int().min(1)
  }),
  terms: z
    .array(
      z.strictObject({
        id: slug,
        term: z.string().min(1).max(70),
        aliases: z.array(z.string().min(1).max(70)).default([]),
        /** One or two sentences of 8 to 60 words, plain text, not starting with the term itself. */
        definition: atMost(60).refine((text) => words(text) >= 8, { error: 'must be at least 8 words' }),
        related: z.array(slug).default([]),
        /** Terms it is easily taken for, each with the difference in one sentence. */
        confused: z.array(z.strictObject({ with: slug, difference: atMost(40) })).default([]),
        sections: z.array(sectionAddress).default([]),
        source: dottedId
      })
    )
    .min(1)
})

export type GlossaryFile = z.infer<typeof glossaryFile>
