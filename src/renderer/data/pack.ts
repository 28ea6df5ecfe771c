import { use } from 'react'
import type { AboutPack, CardsFile, Chapter, GlossaryPack, PackIndex } from '#domain/content/pack.ts'

/** The files of the pack and what each holds. They were checked when they were compiled. */
type PackFiles = {
  'index.json': PackIndex
  'cards.json': CardsFile
  'glossary.json': GlossaryPack
  'about.json': AboutPack
  [chapter: `chapters/${string}.json`]: Chapter
}

const loaded = new Map<string, Promise<unknown>>()

/**
 * A file of the pack, fetched once and then kept.
 * @throws when it is not there: the app was installed incompletely
 */
export function packFile<Path extends keyof PackFiles>(path: Path): Promise<PackFiles[Path]> {
  const known = loaded.get(path)
  const file = known ?? fetchFile(path)
  loaded.set(path, file)
  if (!known) file.catch(() => loaded.delete(path)) // to be tried again, not to fail for ever
  return file as Promise<PackFiles[Path]> // filed under the path that names its type
}

async function fetchFile(path: string): Promise<unknown> {
  const response = await fetch(`/pack/${path}`)
  if (!response.ok) throw new Error(`The file "${path}" of the study material is missing from this installation.`)
  return response.json()
}

/** The same for a component, which waits for it. */
export const usePackFile = <Path extends keyof PackFiles>(path: Path): PackFiles[Path] => use(packFile(path))

/**
 * Fetches together all that a screen will show, and holds the screen back until it is there. A part that fetched for
 * itself later would hide the whole screen for a moment, and whoever is typing would lose the focus.
 */
export function useNeededFiles(...paths: readonly (keyof PackFiles)[]): void {
  const files = paths.map((path) => packFile(path))
  for (const file of files) use(file)
}
