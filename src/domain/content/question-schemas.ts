import { z } from 'zod'
import { dottedId, examDomain, sectionAddress, slug } from './schemas.ts'

/**
 * The shape of the files under `content/questions`: items as a trainer writes them, templates of items whose numbers
 * are drawn, and the misconceptions that wrong options stand for.
 */

const text = z.string().trim().min(1)

/** What an item asks about, who acts in it, and how hard it is. */
const tags = z.strictObject({
  level: z.enum(['practitioner', 'professional']),
  domain: examDomain,
  /** A capability, by the id of its section in the chapter of its domain. */
  capability: slug.optional(),
  phase: z.enum(['inform', 'optimize', 'operate']).optional(),
  persona: z
    .enum([
      'practitioner',
      'engineering',
      'finance',
      'product',
      'procurement',
      'leadership',
      'itam',
      'itfm',
      'itsm',
      'security',
      'sustainability'
    ])
    .optional(),
  /** The levels of Anderson and Krathwohl's revision of Bloom's taxonomy. */
  bloom: z.enum(['remember', 'understand', 'apply', 'analyse', 'evaluate']),
  difficulty: z.union([z.literal(1), z.literal(2), z.literal(3)])
})

export type Tags = z.infer<typeof tags>

const envelope = { id: dottedId, stem: text, tags, source: dottedId, section: sectionAddress.optional() }

/** One option of a choice: right, or what a misconception would lead to. */
const option = z
  .strictObject({
    text,
    correct: z.literal(true).optional(),
    misconception: slug.optional(),
    /** Why it is right or wrong. */
    because: text
  })
  .refine(({ correct, misconception }) => (correct === true) !== (misconception !== undefined), {
    error: 'must have either "correct: true" or "misconception: <id>"'
  })

const single = z.strictObject({ ...envelope, kind: z.literal('single'), options: z.array(option).min(3).max(5) })
const several = z.strictObject({ ...envelope, kind: z.literal('several'), options: z.array(option).min(4).max(6) })

const order = z.strictObject({
  ...envelope,
  kind: z.literal('order'),
  /** In the right order; each says why it stands where it does. */
  options: z
    .array(z.strictObject({ text, because: text }))
    .min(3)
    .max(6),
  /** What a wrong order usually comes from. */
  misconception: slug.optional()
})

const match = z.strictObject({
  ...envelope,
  kind: z.literal('match'),
  pairs: z
    .array(z.strictObject({ left: text, right: text, because: text }))
    .min(3)
    .max(6),
  misconception: slug.optional()
})

/** `content/questions/<subject>.yaml`. */
export const questionsFile = z.strictObject({
  items: z.array(z.discriminatedUnion('kind', [single, several, order, match])).min(1)
})

export type WrittenItem = z.infer<typeof questionsFile>['items'][number]

/** `content/questions/misconceptions/<subject>.yaml`. */
export const misconceptionsFile = z.strictObject({
  misconceptions: z
    .array(
      z.strictObject({
        id: slug,
        /** As it reads before ", 4 times". */
        name: text.max(60),
        /** How it is, in a sentence or two. */
        correction: text,
        terms: z.array(slug).default([])
      })
    )
    .min(1)
})

const valueId = z.string().regex(/^[a-z][a-zA-Z0-9]*$/, 'must be one word in camel case, such as "onDemandRate"')

/** How a number is shown. `unit` follows the number; "%" shows a fraction in hundredths. */
const shown = { unit: z.string().min(1).max(30).optional(), decimals: z.int().min(0).max(6).default(0) }

/** Numbers that may be drawn: a list, or a range in steps. */
const drawn = z.union([
  z.strictObject({ id: valueId, ...shown, from: z.array(z.number()).min(2) }),
  z.strictObject({ id: valueId, ...shown, least: z.number(), most: z.number(), step: z.number().positive() })
])

/**
 * `content/questions/computed/<subject>.yaml`: items whose numbers are drawn anew each time. `{id}` in a text prints a
 * number. The wrong options are what named mistakes in the arithmetic come to.
 */
export const computedFile = z.strictObject({
  templates: z
    .array(
      z.strictObject({
        ...envelope,
        inputs: z.array(drawn).min(2),
        steps: z.array(z.strictObject({ id: valueId, ...shown, formula: text })).default([]),
        /** What has to be positive for the numbers to make sense together. */
        positive: z.array(text).default([]),
        /** How the options are shown. */
        answer: z.strictObject({ ...shown, formula: text, because: text }),
        mistakes: z
          .array(z.strictObject({ formula: text, misconception: slug, because: text }))
          .min(3)
          .max(6),
        /** Between what the answer lies, whatever is drawn. */
        sane: z.strictObject({ least: z.number(), most: z.number() })
      })
    )
    .min(1)
})

export type WrittenTemplate = z.infer<typeof computedFile>['templates'][number]
