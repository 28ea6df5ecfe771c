import { join } from 'node:path'
import logger from 'electron-log/node'

/** Where trouble is written down for whoever looks into it later. Only files on this machine; nothing is sent. */
export type Log = {
  readonly error: (message: string, error?: unknown) => void
  readonly warn: (message: string) => void
}

/** Logs to `main.log` in `folder`; past one mebibyte the file is moved to `main.old.log` and begun anew. */
export function openLog(folder: string): Log {
  logger.transports.console.level = false
  logger.transports.file.level = 'info'
  logger.transports.file.setAppName('FinOps Study Companion') // nothing is written while the library has to guess it
  logger.transports.file.maxSize = 1024 * 1024
  logger.transports.file.resolvePathFn = () => join(folder, 'main.log')
  return { error: (message, error) => logger.error(message, error ?? ''), warn: (message) => logger.warn(message) }
}
