import type { ExamDomain } from '../exam/domains.ts'
import type { ElementContent, Root } from 'hast'
import type { z } from 'zod'
import type { TextDocument } from '../search/text-search.ts'
import type {
  additionsFile,
  careerFile,
  certificationsFile,
  levelsFile,
  nextStepsFile,
  otherRolesFile,
  pathsFile,
  providersFile,
  rolesFile
} from './catalog-schemas.ts'

/**
 * What the content compiler writes and the page reads: one small index at start, and a file per chapter, for the
 * cards and for the glossary when they are first opened.
 */

export type SectionSummary = { readonly id: string; readonly title: string; readonly minutes: number }

export type ChapterSummary = {
  readonly id: string
  readonly part: string
  readonly number: number
  readonly title: string
  readonly summary: string
  readonly minutes: number
  readonly sections: readonly SectionSummary[]
}

export type DeckSummary = {
  readonly id: string
  /** The domain of the exam for which its cards count; the learner's own count for none. */
  readonly domain: ExamDomain | undefined
  readonly title: string
  readonly about: string
  /** Each card's id, and the fact it asks about where that goes by another name, in the order new cards come. */
  readonly cards: readonly (readonly [id: string, fact?: string])[]
}

/** `pack/index.json`: all that the first screen needs. */
export type PackIndex = {
  readonly title: string
  readonly version: string
  readonly parts: readonly { readonly id: string; readonly title: string }[]
  readonly chapters: readonly ChapterSummary[]
  readonly decks: readonly DeckSummary[]
  readonly terms: number
}

/** `pack/chapters/<id>.json`. The tree holds one `section` element per section; top-level blocks carry `data-block`. */
export type Chapter = { readonly id: string; readonly body: Root; readonly sources: readonly string[] }

/** A question or an answer: inline elements only. */
export type Inline = readonly ElementContent[]

export type Card = {
  readonly id: string
  readonly deck: string
  readonly topic: string
  readonly fact: string
  readonly ask: Inline
  readonly answer: Inline
  readonly source: string
  readonly section?: string
  readonly term?: string
}

/** `pack/cards.json`. */
export type CardsFile = { readonly cards: readonly Card[] }

export type Term = {
  readonly id: string
  readonly term: string
  readonly aliases: readonly string[]
  readonly category: string
  readonly definition: string
  readonly related: readonly string[]
  readonly confused: readonly { readonly with: string; readonly difference: string }[]
  readonly sections: readonly string[]
  readonly source: string
  /** Ids of the cards that ask about it. */
  readonly cards: readonly string[]
}

/** `pack/glossary.json`. */
export type GlossaryPack = {
  readonly categories: readonly { readonly id: string; readonly title: string; readonly about: string }[]
  readonly terms: readonly Term[]
}

export type Source = {
  readonly id: string
  readonly title: string
  readonly publisher: string
  readonly url?: string
  readonly licence: string
  readonly read: string
}

/** `pack/about.json`. */
export type AboutPack = { readonly attributions: readonly string[]; readonly sources: readonly Source[] }

/** A package that is built into the app. */
export type Licence = {
  readonly name: string
  readonly version: string
  /** As SPDX names it. */
  readonly licence: string
  /** As the package brings it; empty where it brings none. */
  readonly text: string
}

/** `pack/licences.json`, by name. */
export type LicencesPack = readonly Licence[]

/** `pack/search.json`: every paragraph and card as plain text, and the index of them (`textIndex`). */
export type SearchPack = { readonly documents: readonly TextDocument[]; readonly index: string }

/** A certification of the published table. */
export type Certification = z.infer<typeof certificationsFile>['rows'][number]

/** What the role table adds to a level. */
export type Addition = z.infer<typeof additionsFile>[number]

/** A level that the published guide describes in detail. */
export type Level = { readonly id: string } & z.infer<typeof levelsFile>[string]

export type NextStep = z.infer<typeof nextStepsFile>[number]

/** A role of the published table, with the words of its cell; or one that the table leaves out, without. */
export type Role = z.infer<typeof otherRolesFile>[number] &
  Partial<Pick<z.infer<typeof rolesFile>['rows'][number], 'recommended'>>

export type LearningPath = z.infer<typeof pathsFile>[number]

export type Provider = z.infer<typeof providersFile>[number]

/** `pack/catalog.json`: what the career screens show. */
export type CatalogPack = {
  /** Where all of it comes from that is not marked as ours. */
  readonly source: Source
  readonly certifications: readonly Certification[]
  readonly additions: readonly Addition[]
  readonly levels: readonly Level[]
  readonly nextSteps: readonly NextStep[]
  readonly roles: readonly Role[]
  readonly paths: readonly LearningPath[]
  readonly providers: readonly Provider[]
} & Omit<z.infer<typeof careerFile>, 'source'>
