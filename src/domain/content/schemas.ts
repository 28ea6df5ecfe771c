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

/** What a formula of a worked example may call, and nothing else. */
export const formulaFunctions = ['min', 'max', 'abs', 'sqrt', 'round', 'floor', 'ceil'] as const

const valueId = z
  .string()
  .regex(/^[a-z][a-zA-Z0-9]*$/, 'must be one word in camel case, such as "onDemandRate"')
  .refine((id) => !formulaFunctions.some((name) => name === id), { error: 'must not be the name of a function' })

/** How a number is shown. `unit` follows the number; "%" shows a fraction in hundredths. */
const shown = {
  id: valueId,
  label: z.string().min(1).max(60),
  unit: z.string().min(1).max(30).optional(),
  /** Digits after the point, of what is shown. */
  decimals: z.int().min(0).max(6).default(0)
}

/** `content/examples/<topic>.yaml`: calculations that the build carries out, so that no figure is typed. */
export const examplesFile = z.strictObject({
  examples: z
    .array(
      z.strictObject({
        id: slug,
        title: z.string().min(1).max(70),
        source: dottedId,
        /** Numbers that are given. A percentage is written as a fraction: 0.28. */
        inputs: z.array(z.strictObject({ ...shown, value: z.number() })).min(1),
        /** Numbers that are worked out, in this order; a formula may use every id above it. */
        steps: z.array(z.strictObject({ ...shown, formula: z.string().min(1) })).min(1),
        /** The results that somebody worked out by hand. */
        expect: z.record(z.string(), z.number())
      })
    )
    .min(1)
})

export type WrittenExample = z.infer<typeof examplesFile>['examples'][number]

/**
 * What a question or a deck belongs to: a domain of the Framework, or `framework`, which is what belongs to no single one:
 * principles, phases, personas, maturity, the certification.
 */
export const examDomain = z.enum(['understand', 'quantify', 'optimise', 'manage', 'framework'])

/** `content/cards/<deck>.yaml`. */
export const deckFile = z.strictObject({
  deck: z.strictObject({
    id: slug,
    title: z.string().min(1).max(40),
    about: atMost(30),
    order: z.int().min(1),
    /** The domain of the exam for which its cards count. */
    domain: examDomain
  }),
  cards: z
    .array(
      z
        .strictObject({
          id: dottedId,
          /** One question, inline Markdown. */
          ask: atMost(40).optional(),
          /** Its answer, inline Markdown. */
          answer: atMost(30).optional(),
          /** In place of both: a sentence with one gap or two, each in double braces around the hidden words. */
          cloze: atMost(40).optional(),
          /** A short line over the question that says what it is about without giving the answer away. */
          topic: z.string().min(1).max(50),
          /** Cards of one fact share this and are kept apart in time. Absent: the card stands alone. */
          fact: dottedId.optional(),
          source: dottedId,
          /** Where the guide treats it. A card has a section, a term, or both, so that it can always be looked up. */
          section: sectionAddress.optional(),
          term: slug.optional()
        })
        .refine(hasOneKindOfFace, { error: 'must have either "ask" and "answer", or "cloze"' })
    )
    .min(1)
})

export type WrittenCard = z.infer<typeof deckFile>['cards'][number]

type Faces = {
  readonly ask?: string | undefined
  readonly answer?: string | undefined
  readonly cloze?: string | undefined
}

function hasOneKindOfFace({ ask, answer, cloze }: Faces): boolean {
  return cloze === undefined ? ask !== undefined && answer !== undefined : ask === undefined && answer === undefined
}

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
        /** Names that are ordinary words too and are not marked in the guide; in small letters, where they are in small letters. */
        unmarked: z.array(z.string().min(1)).default([]),
        source: dottedId
      })
    )
    .min(1)
})

export type GlossaryFile = z.infer<typeof glossaryFile>

/**
 * `content/catalog/framework.yaml`: what the Framework is made of, so that the build can ask for cards on each part. A
 * card is about an item when its section or its term is named, or when its id begins with `cards`.
 */
export const frameworkFile = z
  .array(
    z.strictObject({
      kind: z.string().min(1),
      items: z
        .array(
          z.strictObject({
            name: z.string().min(1),
            sections: z.array(sectionAddress).default([]),
            terms: z.array(slug).default([]),
            cards: dottedId.optional()
          })
        )
        .min(1)
    })
  )
  .min(1)
