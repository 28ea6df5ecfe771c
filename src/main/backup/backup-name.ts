import type { BackupHeader } from './backup-header.ts'

const ending = '.finops-backup'

/** The name of a backup's file: when it was made, in UTC, and by which installation. Windows allows no colons there. */
export const fileNameOf = ({ made, device }: Pick<BackupHeader, 'made' | 'device'>): string =>
  `${new Date(made).toISOString().replaceAll(':', '-')}-${device.slice(0, 8)}${ending}`

/** Whether a file is named as backups are. */
export const isBackupName = (name: string): boolean => name.endsWith(ending)

/** Whether a file is a backup that one installation began and never finished. */
export const isDraftOf = (device: string, name: string): boolean =>
  name.endsWith(`-${device.slice(0, 8)}${ending}.draft`)
