import initSqlJs from 'sql.js/dist/sql-wasm-inline.js'
import { realDisk } from '../journal/disk.ts'
import { type PackageOrder, readPackageFile } from './package-file.ts'

/** A process of its own, which reads one package. It is ended from outside. */

// What is sent is an order: nobody but `package-reader.ts` starts this.
process.parentPort.on('message', ({ data: order }: { readonly data: PackageOrder }) => {
  void readPackageFile(realDisk, () => initSqlJs(), order).then((read) =>
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process takes none
    process.parentPort.postMessage(read)
  )
})
