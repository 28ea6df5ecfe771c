import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import type { SqlJsStatic } from 'sql.js'
import { writeAnkiPackage } from '#main/exchange/write-anki-package.ts'
import { broken, type Chance, damaged, deep, oddity, pick } from '../../fixtures/breaking.ts'
import { png } from '../../fixtures/images.ts'
import { clock, travellers } from './travel-cards.ts'

const packages = new Map<SqlJsStatic, Uint8Array>()

/** A package as it should be, with a picture. */
export function wholePackage(sql: SqlJsStatic): Uint8Array {
  const made =
    packages.get(sql) ??
    writeAnkiPackage(sql, { cards: travellers, media: [{ name: 'loop.png', bytes: png(3, 2) }], clock })
  packages.set(sql, made)
  return made
}

/** The package with its collection changed by statements. */
function withStatements(sql: SqlJsStatic, statements: string): Uint8Array {
  const files = unzipSync(wholePackage(sql))
  const database = new sql.Database(files['collection.anki2'])
  try {
    database.run(statements)
  } catch {
    // What the database itself does not let stand is left as far as it got.
  }
  const collection = database.export()
  database.close()
  return zipSync({ ...files, 'collection.anki2': collection })
}

const withFiles = (sql: SqlJsStatic, change: (files: Zippable) => void): Uint8Array => {
  const files: Zippable = unzipSync(wholePackage(sql))
  change(files)
  return zipSync(files)
}

const quoted = (value: unknown): string => `'${(JSON.stringify(value) ?? '').replaceAll("'", "''")}'`

const columns = {
  col: ['crt', 'models', 'decks', 'conf', 'dconf', 'tags'],
  notes: ['id', 'guid', 'mid', 'mod', 'tags', 'flds'],
  cards: ['id', 'nid', 'did', 'ord', 'due', 'ivl', 'odid', 'odue', 'queue', 'type', 'flags', 'data', 'lapses'],
  revlog: ['cid', 'ease', 'ivl', 'lastIvl', 'factor', 'time', 'type']
} as const

const values = ["''", '-1', '9e99', "'../../etc/passwd'", "x'00ff'", 'zeroblob(100000)', '9223372036854775807', "'[]'"]

const breaks: readonly ((sql: SqlJsStatic, random: Chance) => Uint8Array)[] = [
  (sql, random) => {
    const table = pick(['col', 'notes', 'cards', 'revlog'] as const, random)
    return withStatements(
      sql,
      `update or ignore ${table} set ${pick(columns[table], random)} = ${pick(values, random)}`
    )
  },
  (sql, random) =>
    withStatements(sql, `update col set ${pick(['models', 'decks'], random)} = ${quoted(oddity(random))}`),
  (sql, random) => {
    const files = unzipSync(wholePackage(sql))
    const database = new sql.Database(files['collection.anki2'])
    const models: unknown = JSON.parse(String(database.exec('select models from col')[0]?.values[0]?.[0]))
    database.close()
    return withStatements(sql, `update col set models = ${quoted(broken(models, random))}`)
  },
  (sql, random) => {
    const table = pick(['col', 'notes', 'cards', 'revlog', 'graves'], random)
    return withStatements(sql, `drop table ${table}; create ${pick(['table', 'temp table'], random)} ${table}2 (id)`)
  },
  (sql, random) => withFiles(sql, (files) => (files['media'] = strToU8(JSON.stringify(oddity(random)) ?? ''))),
  (sql, random) => withFiles(sql, (files) => (files['meta'] = damaged(new Uint8Array([8, 3]), random))),
  (sql, random) =>
    withFiles(sql, (files) => {
      files['meta'] = new Uint8Array([8, 3])
      files['collection.anki21b'] = damaged(new Uint8Array([0x28, 0xb5, 0x2f, 0xfd, 0, 0x58, 9, 0, 0, 1, 2]), random)
    }),
  (sql, random) =>
    withFiles(
      sql,
      (files) =>
        (files['collection.anki2'] = damaged(
          unzipSync(wholePackage(sql))['collection.anki2'] ?? new Uint8Array(),
          random
        ))
    ),
  (sql, random) =>
    withFiles(sql, (files) => {
      for (const name of ['../../x', '/etc/passwd', 'C:\\x', 'con', '__proto__', 'constructor', 'a\0b'])
        if (random(2) === 0) files[`${name}${random(9)}`] = new Uint8Array(random(99))
    }),
  (sql, random) => {
    const bytes = withFiles(sql, () => undefined)
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
    const directory = view.getUint32(bytes.length - 6, true)
    // What the directory says of the first file: flags, method, sizes, and where it lies.
    view.setUint32(
      directory + pick([8, 10, 20, 24, 28, 42], random),
      pick([0, 1, 99, 0xffff, 0x7fffffff, 0xffffffff], random),
      true
    )
    return bytes
  }
]

/** A package that was broken by somebody who knows the format, or by a disk. */
export const brokenPackage = (sql: SqlJsStatic, random: Chance): Uint8Array =>
  random(2) === 0 ? damaged(wholePackage(sql), random) : pick(breaks, random)(sql, random)

/** A package whose first file is not as large as the directory of the archive says. */
function lying(bytes: Uint8Array, size: number): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  view.setUint32(view.getUint32(bytes.length - 6, true) + 24, size, true)
  return bytes
}

const nothing = (length: number): Uint8Array => zipSync({ 'collection.anki2': new Uint8Array(length) }, { level: 9 })
const sameNote = (field: string): string => `update notes set flds = ${field} || char(31) || 'y'`

/** The classics, each of which took a reader down somewhere. */
export const classics: Readonly<Record<string, (sql: SqlJsStatic) => Uint8Array>> = {
  'fifty megabytes of nothing, packed small': () => nothing(50_000_000),
  'a gigabyte, by its own account': () => lying(nothing(1_000_000), 1_000_000_000),
  'four gigabytes, by its own account': () => lying(nothing(1_000_000), 0xff_ff_ff_ff),
  'a hundred bytes by its own account, and twenty million in truth': () => lying(nothing(20_000_000), 100),
  'an archive in an archive': (sql) => zipSync({ 'collection.anki2': wholePackage(sql) }),
  'a hundred thousand files': () =>
    zipSync(Object.fromEntries(Array.from({ length: 100_000 }, (_, at) => [`f${at}`, new Uint8Array()])), { level: 0 }),
  'a table that computes what it holds': (sql) =>
    withStatements(
      sql,
      'alter table notes rename to old; create table notes (id integer primary key, guid, mid, mod, tags, flds as (hex(zeroblob(400000000))))'
    ),
  'a table of a module': (sql) =>
    withStatements(sql, 'drop table notes; create virtual table notes using fts3(id, guid, mid, mod, tags, flds)'),
  'a query in place of a table': (sql) =>
    withStatements(
      sql,
      'drop table cards; create view cards as with recursive n(x) as (select 1 union all select x + 1 from n) select * from n'
    ),
  'elements within elements': (sql) => withStatements(sql, sameNote(`'${'<i>'.repeat(20_000)}'`)),
  'a field of two megabytes': (sql) => withStatements(sql, sameNote(`'${'<b>x</b>'.repeat(250_000)}'`)),
  'kinds of note that are lists within lists': (sql) =>
    withStatements(sql, `update col set models = '${'['.repeat(100_000)}${']'.repeat(100_000)}'`),
  'fields called as prototypes are': (sql) =>
    withStatements(
      sql,
      `update col set models = '{"1":{"flds":[{"name":"__proto__"}],"tmpls":[{"qfmt":"{{__proto__}}{{constructor}}","afmt":"x"}],"__proto__":{"polluted":1}}}'; update notes set mid = 1`
    ),
  'lists of media within lists': () =>
    zipSync({ 'collection.anki2': new Uint8Array(100), media: strToU8(JSON.stringify(deep(3000))) })
}
