import { type Disk, type DiskFile, realDisk } from '#main/journal/disk.ts'

const diskError = (code: string): Error => Object.assign(new Error(`${code}: made by a test`), { code })

/** Faults to be put into the real file system: each may be set and cleared at any time. */
export type Faults = {
  /** Bytes that may still be written; the write that would pass it writes what fits, the next one throws `code`. */
  room?: number
  /** At most this many bytes per write, as a slow or busy disk may do. */
  shortWrites?: number
  datasync?: string
  truncate?: string
  copyFile?: string
  open?: string
  code?: string
}

/** The real file system with faults. */
export const failingDisk = (faults: Faults): Disk => ({
  ...realDisk,
  open: async (...args) => {
    if (faults.open) throw diskError(faults.open)
    return withFaults(await realDisk.open(...args), faults)
  },
  copyFile: async (...args) => {
    if (faults.copyFile) throw diskError(faults.copyFile)
    return realDisk.copyFile(...args)
  }
})

const withFaults = (file: DiskFile, faults: Faults): DiskFile =>
  new Proxy(file, {
    get(target, name) {
      if (name === 'write') return (...args: WriteArguments) => faultyWrite(target, faults, args)
      if (name === 'datasync' && faults.datasync) return () => Promise.reject(diskError(faults.datasync ?? ''))
      if (name === 'truncate' && faults.truncate) return () => Promise.reject(diskError(faults.truncate ?? ''))
      const value: unknown = Reflect.get(target, name, target)
      return typeof value === 'function' ? value.bind(target) : value
    }
  })

type WriteArguments = [bytes: Buffer, offset: number, length: number, position: number]

async function faultyWrite(file: DiskFile, faults: Faults, [bytes, offset, length, position]: WriteArguments) {
  if (faults.room === 0) throw diskError(faults.code ?? 'ENOSPC')
  const part = Math.min(length, faults.room ?? length, faults.shortWrites ?? length)
  if (faults.room !== undefined) faults.room -= part
  return file.write(bytes, offset, part, position)
}
