import type { StoredEvent } from '#domain/journal/events.ts'
import { blocksOfLines } from '../journal/blocks.ts'
import type { Disk } from '../journal/disk.ts'
import { forEachLine, prefixLength } from '../journal/line.ts'
import { withFile } from './with-file.ts'

/** The first events of a journal. Throws what the disk throws. */
export async function eventsIn(disk: Disk, journal: string, count: number): Promise<readonly StoredEvent[]> {
  const events: StoredEvent[] = []
  await withFile(disk, journal, 'r', async (file) => {
    for await (const { bytes, offset } of blocksOfLines(file, (await file.stat()).size)) {
      forEachLine(bytes, (start, end) => {
        if (offset + start === 0 || events.length === count) return // the journal's header; what was recorded since
        // Each was checked against its schema when it was appended, and against its checksum when the file was opened.
        events.push(JSON.parse(bytes.toString('utf8', start + prefixLength, end)) as StoredEvent)
      })
    }
  })
  return events
}
