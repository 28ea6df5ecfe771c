import { join } from 'node:path'
import { z } from 'zod'
import { type Disk, replaceFile } from '../journal/disk.ts'

const settingsSchema = z.strictObject({ folder: z.string().min(1).optional() })

/**
 * Where copies of backups go too. A file of this machine and no event: another machine has other folders. Only the main
 * process ever writes it, with what its own dialog answered.
 */
export class BackupSettings {
  readonly #disk: Disk
  readonly #path: string

  constructor(disk: Disk, data: string) {
    this.#disk = disk
    this.#path = join(data, 'backups.json')
  }

  /** The second folder; nothing where there is none, or where the file cannot be read any more. */
  async folder(): Promise<string | undefined> {
    try {
      return settingsSchema.parse(JSON.parse(await this.#disk.readFile(this.#path, 'utf8'))).folder
    } catch {
      return undefined
    }
  }

  /** Throws what the disk throws. */
  setFolder(folder: string | undefined): Promise<void> {
    return replaceFile(this.#disk, this.#path, Buffer.from(JSON.stringify({ folder })))
  }
}
