import { z } from 'zod'
import { prefixLength } from './line.ts'

/** The version of the journal's format that this app writes and the highest it reads. */
export const journalVersion = 1

// Every version's header begins so. Looked at first, because a journal that is mended has all its lines asked.
const opening = '{"journal":'

const headerSchema = z.strictObject({ journal: z.literal(journalVersion), device: z.uuid() })
const newerSchema = z.looseObject({ journal: z.int().min(journalVersion + 1) })

/** The journal's first line: the format's version, and the id of the installation that writes it. */
export type Header = z.infer<typeof headerSchema>

/** The first line's value for an installation. */
export const journalHeader = (device: string): Header => ({ journal: journalVersion, device })

/** What an intact line says when it is read as the journal's first one. */
export type FirstLine =
  | { readonly kind: 'header'; readonly header: Header }
  | { readonly kind: 'newer' }
  | { readonly kind: 'none' }

/** Reads an intact line (its line feed left out) as a header; kind `none` when it is something else, say an event. */
export function readHeader(line: Buffer): FirstLine {
  if (line.toString('latin1', prefixLength, prefixLength + opening.length) !== opening) return { kind: 'none' }
  const value = jsonOf(line)
  const header = headerSchema.safeParse(value)
  if (header.success) return { kind: 'header', header: header.data }
  return newerSchema.safeParse(value).success ? { kind: 'newer' } : { kind: 'none' }
}

function jsonOf(line: Buffer): unknown {
  try {
    return JSON.parse(line.toString('utf8', prefixLength))
  } catch {
    return undefined
  }
}
