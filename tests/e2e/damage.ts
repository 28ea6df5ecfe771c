import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The folder of the page's database in a profile. The name comes from the app's scheme and host. */
export const databaseFolder = (profile: string): string =>
  join(profile, 'IndexedDB', 'app_companion_0.indexeddb.leveldb')

type Change = (folder: string) => void

/** Changes the bytes of the file whose name matches. */
const rewrite =
  (name: RegExp, change: (bytes: Buffer) => Buffer): Change =>
  (folder) => {
    const path = fileIn(folder, name)
    writeFileSync(path, change(readFileSync(path)))
  }

function fileIn(folder: string, name: RegExp): string {
  const file = readdirSync(folder)
    .filter((one) => name.test(one))
    .sort()
    .at(-1)
  if (!file) throw new Error(`There is no ${name} in ${folder}: ${readdirSync(folder).join(', ')}`)
  return join(folder, file)
}

const flip = (bytes: Buffer, at: number): Buffer => {
  const copy = Buffer.from(bytes)
  copy[at] = (copy[at] ?? 0) ^ 0x40
  return copy
}

/** A byte in every block of the first 64 KiB. */
const flipBeginning = (bytes: Buffer): Buffer =>
  Array.from({ length: 64 }, (_, index) => 500 + index * 1024).reduce(flip, bytes)

const log = /^\d+\.log$/
const table = /^\d+\.ldb$/
const manifest = /^MANIFEST/
const current = /^CURRENT$/

/** What can happen to the files of the database: the matrix that was measured on the engine. */
export const damages = {
  'log: an unfinished record at its end': rewrite(log, (bytes) =>
    Buffer.concat([bytes, Buffer.from([1, 2, 3, 4, 5, 0, 1])])
  ),
  'log: its last three bytes cut off': rewrite(log, (bytes) => bytes.subarray(0, -3)),
  'log: cut in half': rewrite(log, (bytes) => bytes.subarray(0, bytes.length / 2)),
  'log: emptied': (folder) => truncateSync(fileIn(folder, log), 0),
  'log: deleted': (folder) => rmSync(fileIn(folder, log)),
  'log: a byte flipped in the middle': rewrite(log, (bytes) => flip(bytes, Math.floor(bytes.length / 2))),
  'log: its last 4 KiB zeroed': rewrite(log, (bytes) => Buffer.from(bytes).fill(0, Math.max(0, bytes.length - 4096))),
  'table: bytes flipped among the events': rewrite(table, flipBeginning), // whatever else is in it
  'table: deleted': (folder) => rmSync(fileIn(folder, table)),
  'manifest: a byte flipped': rewrite(manifest, (bytes) => flip(bytes, Math.floor(bytes.length / 2))),
  'manifest: deleted': (folder) => rmSync(fileIn(folder, manifest)),
  'CURRENT: garbage': rewrite(current, () => Buffer.from('garbage\n')),
  'CURRENT: empty': rewrite(current, () => Buffer.alloc(0)),
  'CURRENT: deleted': (folder) => rmSync(fileIn(folder, current)),
  'folder: deleted': (folder) => rmSync(folder, { recursive: true })
} as const satisfies Record<string, Change>

export type DatabaseDamage = keyof typeof damages

/** Damages the database of a profile whose app is closed. */
export const damageDatabase = (profile: string, damage: DatabaseDamage): void =>
  damages[damage](databaseFolder(profile))
