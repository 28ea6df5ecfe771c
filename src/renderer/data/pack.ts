import { type ReactNode, use } from 'react'
import type { QuestionsPack } from '#domain/exam/item.ts'
import type { AboutPack, CardsFile, CatalogPack, Chapter, GlossaryPack, PackIndex } from '#domain/content/pack.ts'

/** The files of the pack and what each holds. They were checked when they were compiled. */
type PackFiles = {
  'index.json': PackIndex
  'cards.json': CardsFile
  'glossary.json': GlossaryPack
  'about.json': AboutPack
  'catalog.json': CatalogPack
  'questions.json': QuestionsPack
  [chapter: `chapters/${string}.json`]: Chapter
}

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
    () => Object.assign(entry, { state: 'failed' })
  )
  return entry
}

async function fetchFile(path: string): Promise<unknown> {
  const response = await fetch(`/pack/${path}`)
  if (!response.ok) throw new Error(`The file "${path}" of the study material is missing from this installation.`)
  return response.json()
}

/** Lets files that could not be fetched be asked for again. */
export function forgetFailedFiles(): void {
  for (const [path, { state }] of entries) if (state === 'failed') entries.delete(path)
}

/**
 * The same for a component, which waits for it. What has been loaded is there at once: even a promise that is long
 * settled would hide the screen for a moment, and React then keeps it hidden for 300 ms.
 */
export function usePackFile<Path extends keyof PackFiles>(path: Path): PackFiles[Path] {
  const { state, value } = entryOf(path)
  return state === 'loaded' ? (value as PackFiles[Path]) : use(packFile(path)) // filed under the path that names its type
}

/**
 * Holds its children back until these files are there. A part that fetched for itself later would hide the whole
 * screen for a moment, and whoever is typing would lose the focus. It is a component of its own because React 19 can
 * trip over hooks that follow a wait in the same one.
 */
export function Needed({
  files,
  children
}: {
  readonly files: readonly (keyof PackFiles)[]
  readonly children: ReactNode
}) {
  for (const { state, promise } of files.map(entryOf)) if (state !== 'loaded') use(promise)
  return children
}
