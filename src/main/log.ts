import { join } from 'node:path'
import logger from 'electron-log/node'
import { errorText, scrub } from './diagnostics/scrub.ts'

/**
 * Where trouble is written down for whoever looks into it later. Only files on this machine; nothing is sent. What the
 * learner wrote is left out here, and not by those who write: the words of an error may quote anything.
 */
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
  return {
    error: (message, error) => logger.error(scrub(message), error === undefined ? '' : errorText(error)),
    warn: (message) => logger.warn(scrub(message))
  }
}
