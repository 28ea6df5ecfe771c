import { isUuid } from '#domain/journal/is-uuid.ts'
import { prefixLength } from './line.ts'

/** The version of the journal's format that this app writes and the highest it reads. */
export const journalVersion = 1

// Every version's header begins so. Looked at first, because a journal that is mended has all its lines asked.
const opening = '{"journal":'

/** The journal's first line: the format's version, and the id of the installation that writes it. */
export type Header = { readonly journal: typeof journalVersion; readonly device: string }

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
  if (isHeader(value)) return { kind: 'header', header: value }
  return isNewer(value) ? { kind: 'newer' } : { kind: 'none' }
}

// By hand, because every start reads a header, and zod takes 30 ms of a start to load.

/** Just the two, so that nothing is lost of a line that says more. */
const isHeader = (value: unknown): value is Header =>
  isObject(value) &&
  value['journal'] === journalVersion &&
  isUuid(value['device']) &&
  Object.keys(value).length === Object.keys(journalHeader('')).length

const isNewer = (value: unknown): boolean =>
  isObject(value) && Number.isSafeInteger(value['journal']) && Number(value['journal']) > journalVersion

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

function jsonOf(line: Buffer): unknown {
  try {
    return JSON.parse(line.toString('utf8', prefixLength))
  } catch {
    return undefined
  }
}
