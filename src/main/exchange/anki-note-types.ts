import type { Database } from 'sql.js'
import { bufferFields } from './protocol-buffer.ts'
import { rows } from './rows.ts'
import { textOf } from './unzip-package.ts'

/** A kind of note: its fields, and what its cards are made of. */
export type AnkiNoteType = {
  readonly cloze: boolean
  readonly fields: readonly string[]
  readonly templates: readonly { readonly question: string; readonly answer: string }[]
}

/** The kinds of note of a collection, by id: from tables of their own since schema 15, before that from a text in `col`. */
export function readNoteTypes(database: Database): ReadonlyMap<number, AnkiNoteType> {
  return has(database, 'notetypes') ? typesInTables(database) : typesInText(database)
}

/** The names of the decks by id, with `::` between a deck and one below it. */
export function readDecks(database: Database): ReadonlyMap<number, string> {
  if (has(database, 'decks')) {
    const found = rows(database, 'select id, name from decks')
    return new Map(found.map(({ id, name }) => [Number(id), String(name).replaceAll('\u001F', '::')]))
  }
  return new Map(
    entriesOf(rows(database, 'select decks from col')[0]?.['decks']).map(([id, deck]) => [
      Number(id),
      String(deck['name'])
    ])
  )
}

const has = (database: Database, table: string): boolean =>
  rows(database, `select name from sqlite_master where type = 'table' and name = '${table}'`).length > 0

function typesInTables(database: Database): ReadonlyMap<number, AnkiNoteType> {
  const types = new Map<
    number,
    { cloze: boolean; fields: string[]; templates: { question: string; answer: string }[] }
  >()
  for (const { id, config } of rows(database, 'select id, config from notetypes')) {
    types.set(Number(id), { cloze: bufferFields(bytesOf(config)).numbers.get(1) === 1, fields: [], templates: [] })
  }
  for (const { ntid, name } of rows(database, 'select ntid, name from fields order by ntid, ord')) {
    types.get(Number(ntid))?.fields.push(String(name))
  }
  for (const { ntid, config } of rows(database, 'select ntid, config from templates order by ntid, ord')) {
    const { bytes } = bufferFields(bytesOf(config))
    const text = (field: number): string => textOf(bytes.find((one) => one.field === field)?.value ?? new Uint8Array())
    types.get(Number(ntid))?.templates.push({ question: text(1), answer: text(2) })
  }
  return types
}

function typesInText(database: Database): ReadonlyMap<number, AnkiNoteType> {
  const models = entriesOf(rows(database, 'select models from col')[0]?.['models'])
  return new Map(
    models.map(([id, model]) => [
      Number(id),
      {
        cloze: model['type'] === 1,
        fields: listOf(model['flds']).map((field) => String(field['name'])),
        templates: listOf(model['tmpls']).map(({ qfmt, afmt }) => ({ question: String(qfmt), answer: String(afmt) }))
      }
    ])
  )
}

type Thing = Readonly<Record<string, unknown>>

const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null

function entriesOf(json: unknown): readonly (readonly [string, Thing])[] {
  const value: unknown = typeof json === 'string' ? JSON.parse(json) : undefined
  return isThing(value) ? Object.entries(value).flatMap(([id, one]) => (isThing(one) ? [[id, one] as const] : [])) : []
}

const listOf = (value: unknown): readonly Thing[] => (Array.isArray(value) ? value.filter(isThing) : [])

const bytesOf = (value: unknown): Uint8Array => (value instanceof Uint8Array ? value : new Uint8Array())
