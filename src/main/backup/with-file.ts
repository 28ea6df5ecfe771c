import type { Disk, DiskFile } from '../journal/disk.ts'

/** Opens a file, does something with it, and closes it whatever comes of that. Throws what the disk throws, and what `task` does. */
export async function withFile<Value>(
  disk: Disk,
  path: string,
  flags: string,
  task: (file: DiskFile) => Promise<Value>
): Promise<Value> {
  const file = await disk.open(path, flags)
  try {
    return await task(file)
  } finally {
    await file.close()
  }
}
