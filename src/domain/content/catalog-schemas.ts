import { z } from 'zod'
import { dottedId, sectionAddress, slug } from './schemas.ts'

/**
 * The shape of the files under `content/catalog` that the career screens are made of. What they name in other files is
 * followed afterwards, as everywhere (`references.ts`).
 */

const text = z.string().min(1)
const texts = z.array(text).min(1).readonly()
const ids = z.array(slug).min(1).readonly()
const sections = z.array(sectionAddress).min(1).readonly()

/** A table that chapters show as well: the title of each column, and rows with the cells of those columns. */
const table = <Row extends z.ZodType>(row: Row) =>
  z.strictObject({ columns: z.record(z.string(), text), rows: z.array(row).min(1).readonly() })

/** `catalog/certifications.yaml`: the certification table. */
export const certificationsFile = table(
  z.strictObject({
    id: slug,
    name: text,
    track: text,
    level: text,
    audience: text,
    prerequisites: text,
    skills: text,
    order: z.string().regex(/^\d$/, 'must be one digit in quotes'),
    purpose: text,
    stage: text,
    section: sectionAddress,
    /** The level of `levels.yaml` that describes it. */
    describedBy: slug.optional(),
    /** The certification that has to come before. */
    requires: slug.optional(),
    /** Months in a cloud role that are recommended before. */
    months: z.int().min(1).optional()
  })
)

/** `catalog/additions.yaml`: what the role table adds to a level, of which only the name is known. */
export const additionsFile = z
  .array(z.strictObject({ id: slug, name: text, field: text, section: sectionAddress }))
  .min(1)
  .readonly()

/** `catalog/levels.yaml`, by the id of the level. */
export const levelsFile = z.record(
  slug,
  z.strictObject({
    name: text,
    chapter: slug,
    /** How many days its preparation takes, and when it takes another number. */
    days: z
      .strictObject({ from: z.int().min(1), to: z.int().min(1), unless: text })
      .refine(({ from, to }) => from <= to, { error: 'must not end before it begins' }),
    alsoCalled: texts,
    proves: text,
    audience: texts,
    skills: texts,
    projects: texts,
    mistakes: texts,
    plan: table(z.strictObject({ id: slug, days: text, focus: text })),
    next: table(
      z.strictObject({ id: slug, track: text, to: text, section: sectionAddress, certification: slug.optional() })
    )
  })
)

/** `catalog/next-steps.yaml`: the directions after the certification. */
export const nextStepsFile = z
  .array(z.strictObject({ id: slug, section: sectionAddress, title: text, summary: text, leadsTo: texts }))
  .min(1)
  .readonly()

/** Why a certification suits a role, and whether the published guide says so or we do. */
const why = z.strictObject({ takes: slug, by: z.enum(['guide', 'us']), text })

const role = {
  id: slug,
  role: text,
  does: text,
  takes: ids,
  paths: ids,
  sections,
  why: z.array(why).min(1).readonly()
}

type Reasoned = { readonly takes: readonly string[]; readonly why: readonly { readonly takes: string }[] }

/** No certification without a reason, and no reason without its certification. */
const isReasoned = ({ takes, why: reasons }: Reasoned): boolean =>
  takes.every((id) => reasons.some((reason) => reason.takes === id)) &&
  reasons.every((reason) => takes.includes(reason.takes))

const reasoned = { error: 'must say why for each certification that it takes, and for no other', path: ['why'] }

/** `catalog/roles.yaml`: the role table. */
export const rolesFile = table(z.strictObject({ ...role, recommended: text }).refine(isReasoned, reasoned))

/** `catalog/other-roles.yaml`: roles that the table leaves out. */
export const otherRolesFile = z.array(z.strictObject(role).refine(isReasoned, reasoned)).readonly()

/** `catalog/paths.yaml`: the learning paths. */
export const pathsFile = z
  .array(
    z.strictObject({
      id: slug,
      madeFor: slug,
      section: sectionAddress,
      sections,
      title: text,
      focus: text,
      learns: texts,
      suits: text
    })
  )
  .min(1)
  .readonly()

/** Who claims it has to be said: these are sellers speaking of what they sell. */
const claim = text.regex(
  /\b(says?|said|call(ed|s)|presented|holds) /i,
  'must say who claims it, such as "it says" or "is said to"'
)

/** `catalog/providers.yaml`: the training providers. */
export const providersFile = z
  .array(
    z.strictObject({
      id: slug,
      name: text,
      site: text.optional(),
      emphasis: text,
      suits: text,
      claims: z.array(claim).min(1).readonly(),
      section: sectionAddress,
      /** How it is said to teach. */
      ways: z.array(text).readonly(),
      path: slug.optional(),
      unconfirmed: texts,
      ask: text
    })
  )
  .min(1)
  .readonly()

const answers = <Answer extends z.ZodType>(answer: Answer) =>
  z.strictObject({ ask: text, answers: z.array(answer).min(2).readonly() })

/** `catalog/career.yaml`: the questions of the role finder, and what nobody has published. */
export const careerFile = z.strictObject({
  source: dottedId,
  /** Where the guide explains what the screens only mention. */
  sections: z.strictObject({
    roleTable: sectionAddress,
    practitionerFirst: sectionAddress,
    requirements: sectionAddress,
    experience: sectionAddress,
    claims: sectionAddress,
    otherBody: sectionAddress
  }),
  questions: z.strictObject({
    /** Its answers are what each role does. */
    work: z.strictObject({ ask: text }),
    /** An answer may reach for a certification; without one, what the role takes is enough. */
    aim: answers(z.strictObject({ id: slug, text, reaches: slug.optional() })),
    /** The most months that somebody with this answer has. */
    experience: answers(z.strictObject({ id: slug, text, months: z.int().min(0) }))
  }),
  unpublished: z.strictObject({ certifications: texts, additions: texts, paths: texts, providers: texts })
})
