import { dirname, join } from 'node:path'
import { type Disk, writeFile } from './journal/disk.ts'

/**
 * Puts a file where the learner wants it, whole or not at all: written under another name in the same folder first, so
 * that one that stood there before is lost only to one that is complete.
 * @throws what the disk throws, or the reason of `signal`, where there is one; nothing is left behind then
 */
export async function saveFile(disk: Disk, path: string, bytes: Uint8Array, signal?: AbortSignal): Promise<void> {
  const draft = join(dirname(path), `.${crypto.randomUUID()}.draft`)
  try {
    await writeFile(disk, draft, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    signal?.throwIfAborted()
    await disk.rename(draft, path)
  } catch (error) {
    await disk.rm(draft, { force: true }).catch(() => undefined)
    throw error
  }
}
