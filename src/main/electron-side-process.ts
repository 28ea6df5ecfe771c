import { join } from 'node:path'
import { utilityProcess } from 'electron'
import type { SideProcess } from './side-process.ts'

/**
 * Starts a process of Node's.
 * @param script its file, beside those of the main process
 * @param serviceName what lists of processes call it
 * @param room megabytes of objects past which it ends: by itself some 4,000
 */
export function startSideProcess<Message, Report>(
  script: string,
  serviceName: string,
  room?: number
): SideProcess<Message, Report> {
  const child = utilityProcess.fork(join(import.meta.dirname, script), [], {
    serviceName,
    stdio: 'ignore',
    execArgv: room === undefined ? [] : [`--js-flags=--max-old-space-size=${room}`] // V8's own switch is not heard here
  })
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process takes none
    send: (message) => child.postMessage(message),
    listen: (heard, ended) => {
      child.on('message', heard)
      child.once('exit', ended)
    },
    end: () => {
      // One that has not begun yet cannot be ended, and says so.
      if (!child.kill()) child.once('spawn', () => child.kill())
    }
  }
}
