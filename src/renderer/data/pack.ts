import { type ReactNode, use } from 'react'
import type { QuestionsPack } from '#domain/exam/item.ts'
import type {
  AboutPack,
  CardsFile,
  CatalogPack,
  Chapter,
  GlossaryPack,
  LicencesPack,
  PackIndex
} from '#domain/content/pack.ts'

/** The files of the pack and what each holds. They were checked when they were compiled. */
type PackFiles = {
  'index.json': PackIndex
  'cards.json': CardsFile
  'glossary.json': GlossaryPack
  'about.json': AboutPack
  'licences.json': LicencesPack
  'catalog.json': CatalogPack
  'questions.json': QuestionsPack
  [chapter: `chapters/${string}.json`]: Chapter
}

/** The value of a file that failed is the error. */
type Entry = { readonly promise: Promise<unknown>; state: 'loading' | 'failed' | 'loaded'; value: unknown }

const entries = new Map<string, Entry>()

/**
 * A file of the pack, fetched once and then kept.
 * @throws when it is not there: the app was installed incompletely
 */
export function packFile<Path extends keyof PackFiles>(path: Path): Promise<PackFiles[Path]> {
  return entryOf(path).promise as Promise<PackFiles[Path]> // filed under the path that names its type
}

function entryOf(path: string): Entry {
  const known = entries.get(path)
  if (known) return known
  const entry: Entry = { promise: fetchFile(path), state: 'loading', value: undefined }
  entries.set(path, entry)
  entry.promise.then(
    (value) => Object.assign(entry, { state: 'loaded', value }),
    (error: unknown) => Object.assign(entry, { state: 'failed', value: error })
  )
  return entry
}

/**
 * A file of the pack, fetched anew.
 * @throws when it is not there: the app was installed incompletely
 */
export async function fetchFile(path: string): Promise<unknown> {
  const response = await fetch(`/pack/${path}`)
  if (!response.ok) throw new Error(`The file "${path}" of the study material is missing from this installation.`)
  return response.json()
}

/** Groups of files that were waited for together, by their names. */
const groups = new Map<string, Promise<unknown>>()

function together(files: readonly string[]): Promise<unknown> {
  const names = files.join(' ')
  const known = groups.get(names)
  if (known) return known
  const made = Promise.all(files.map((path) => entryOf(path).promise))
  groups.set(names, made)
  return made
}

/** Lets files that could not be fetched be asked for again. */
export function forgetFailedFiles(): void {
  for (const [path, { state }] of entries) if (state === 'failed') entries.delete(path)
  groups.clear()
}

/**
 * What a file of the pack holds. Stands under `Needed` for that file; every screen stands under it for "index.json".
 * @throws when the file is missing, and when it was not waited for: that is a bug of ours
 */
export function usePackFile<Path extends keyof PackFiles>(path: Path): PackFiles[Path] {
  const { state, value } = entryOf(path)
  if (state === 'failed') throw value
  if (state === 'loading') throw new Error(`Nothing above this component waited for "${path}".`)
  return value as PackFiles[Path] // filed under the path that names its type
}

/**
 * Holds its children back until these files are there: the only place that waits for files. A part that fetched for
 * itself later would hide the whole screen for a moment, and whoever is typing would lose the focus.
 *
 * What is there is not waited for: even a promise that is long settled would hide the screen for a moment, and React
 * then keeps it hidden for 300 ms. And there is one wait at most with no hook after it: React draws a component that
 * waited once more with what it remembers of its waits by their order, and with no place for hooks beyond the wait.
 */
export function Needed({
  files,
  children
}: {
  readonly files: readonly (keyof PackFiles)[]
  readonly children: ReactNode
}) {
  if (files.some((path) => entryOf(path).state !== 'loaded')) use(together(files))
  return children
}
