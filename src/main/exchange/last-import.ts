import { join } from 'node:path'
import { z } from 'zod'
import { type Disk, replaceFile, syncFolder } from '../journal/disk.ts'

const importSchema = z.strictObject({
  file: z.string(),
  at: z.int().min(0),
  /** The events that it added. */
  ids: z.array(z.uuid())
})

export type Import = z.infer<typeof importSchema>

/**
 * Which events the last import of cards added, so that it can be taken back whole. A file of this machine and no event:
 * a list of a hundred thousand ids in the journal would travel with it for ever, to be of use for a day.
 */
export class LastImport {
  readonly #disk: Disk
  readonly #folder: string

  constructor(disk: Disk, folder: string) {
    this.#disk = disk
    this.#folder = folder
  }

  get #path(): string {
    return join(this.#folder, 'last-import.json')
  }

  /** Nothing where there was none, or where its file cannot be read any more. */
  async read(): Promise<Import | undefined> {
    try {
      return importSchema.parse(JSON.parse(await this.#disk.readFile(this.#path, 'utf8')))
    } catch {
      return undefined
    }
  }

  /** Throws what the disk throws. */
  async write(last: Import | undefined): Promise<void> {
    if (last) return replaceFile(this.#disk, this.#path, Buffer.from(JSON.stringify(last)))
    await this.#disk.rm(this.#path, { force: true })
    await syncFolder(this.#disk, this.#folder)
  }
}
