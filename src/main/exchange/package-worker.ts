import { parentPort, workerData } from 'node:worker_threads'
import initSqlJs from 'sql.js/dist/sql-wasm-inline.js'
import { realDisk } from '../journal/disk.ts'
import { type PackageOrder, readPackageFile } from './package-file.ts'

/** A thread of its own, which reads one package and ends. */

// What is sent along is an order: nobody but `package-thread.ts` starts this.
void readPackageFile(realDisk, () => initSqlJs(), workerData as PackageOrder).then((read) =>
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread takes none
  parentPort?.postMessage(read)
)
