import { resolve } from 'node:path'
import { openedBackupAddress } from '#shared/address.ts'
import { isBackupName } from './backup-name.ts'

/**
 * The backups that were opened with the app, by the names that the page knows them by: no path is ever told to the page
 * or taken from it.
 */
export class OpenedBackups {
  readonly #paths: string[] = []

  /**
   * Remembers the backup that a command line names, the last where it names several.
   * @param folder where the command was given
   * @returns the address that shows what restoring it would bring; undefined where none is named
   */
  openFrom(commandLine: readonly string[], folder: string): string | undefined {
    const name = commandLine.slice(1).findLast((part) => !part.startsWith('-') && isBackupName(part))
    return name === undefined ? undefined : this.open(resolve(folder, name))
  }

  /** The same for a path that the system hands over. */
  open(path: string): string {
    this.#paths.push(path)
    return `${openedBackupAddress}${idOf(this.#paths.length)}`
  }

  /** Where the backup lies that goes by this name. */
  pathOf(id: string): string | undefined {
    return this.#paths.find((_, index) => idOf(index + 1) === id)
  }
}

/** A slash cannot be in the name of a file, so that no backup of the folders is called so. */
const idOf = (number: number): string => `opened/${number}`
