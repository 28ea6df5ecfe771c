import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

export type FolderSize = { readonly files: number; readonly bytes: number }

/** How many files are in a folder and those within it, and how large they are together. Nothing where it cannot be read. */
export async function folderSize(folder: string, counts: (name: string) => boolean = () => true): Promise<FolderSize> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const found = entries.filter((entry) => entry.isFile() && counts(entry.name))
  const sizes = await Promise.all(
    found.map((entry) =>
      stat(join(entry.parentPath, entry.name)).then(
        ({ size }) => size,
        () => 0
      )
    )
  )
  return { files: found.length, bytes: sizes.reduce((sum, size) => sum + size, 0) }
}
