import { join } from 'node:path'
import { z } from 'zod'
import { codeOf, type Disk, replaceFile } from '../journal/disk.ts'

const keptLock = z.strictObject({
  /** What the passphrase is made a key with. */
  salt: z.string().regex(/^[0-9a-f]{32}$/),
  /** By this the key is known again: see `checkOf`. */
  check: z.string().regex(/^[0-9a-f]{64}$/),
  /** The key, under the system's own lock; absent where the system has none. */
  kept: z.string().optional()
})

const settingsSchema = z.strictObject({ folder: z.string().min(1).optional(), lock: keptLock.optional() })

type Settings = z.infer<typeof settingsSchema>

export type KeptLock = z.infer<typeof keptLock>

/**
 * Where copies of backups go too, and what they are locked with. A file of this machine and no event: another machine
 * has other folders, and no journal may carry a key. Only the main process ever writes it.
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
    const settings = await this.#read()
    return settings === 'unreadable' ? undefined : settings.folder
  }

  /** Throws what the disk throws. */
  setFolder(folder: string | undefined): Promise<void> {
    return this.#change({ folder })
  }

  /** What backups are locked with. A file that cannot be read is no leave to write them without a lock. */
  async lock(): Promise<KeptLock | 'unreadable' | undefined> {
    const settings = await this.#read()
    return settings === 'unreadable' ? settings : settings.lock
  }

  /** Throws what the disk throws. */
  setLock(lock: KeptLock | undefined): Promise<void> {
    return this.#change({ lock })
  }

  async #change(change: { readonly [Name in keyof Settings]: Settings[Name] | undefined }): Promise<void> {
    const before = await this.#read()
    const settings = { ...(before === 'unreadable' ? {} : before), ...change }
    await replaceFile(this.#disk, this.#path, Buffer.from(JSON.stringify(settings)))
  }

  async #read(): Promise<Settings | 'unreadable'> {
    try {
      return settingsSchema.parse(JSON.parse(await this.#disk.readFile(this.#path, 'utf8')))
    } catch (error) {
      return codeOf(error) === 'ENOENT' ? {} : 'unreadable'
    }
  }
}
