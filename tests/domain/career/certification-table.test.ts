import { expect, test } from 'vitest'
import {
  type CertificationRow,
  certificationRows,
  filterRows,
  filterValues,
  sortRows
} from '#domain/career/certification-table.ts'
import type { CatalogPack } from '#domain/content/pack.ts'

const row = (id: string, track?: string, level?: string, order?: string): CertificationRow => ({
  id,
  name: id,
  section: 'a#b',
  track,
  level,
  audience: 'all',
  prerequisites: undefined,
  skills: 'some',
  order
})

const rows = [
  row('second', 'Upper', 'Expert', '2'),
  row('extra'),
  row('first', 'Base', 'Entry', '1'),
  row('third', 'Base', 'Expert', '3')
]
const ids = (some: readonly CertificationRow[]) => some.map(({ id }) => id)

test('sorting goes both ways, and what is not stated stays at the end', () => {
  expect(ids(sortRows(rows, 'order', 'ascending'))).toEqual(['first', 'second', 'third', 'extra'])
  expect(ids(sortRows(rows, 'order', 'descending'))).toEqual(['third', 'second', 'first', 'extra'])
})

test('rows that are equal keep their order', () => {
  expect(ids(sortRows(rows, 'track', 'ascending'))).toEqual(['first', 'third', 'second', 'extra'])
  expect(ids(sortRows(rows, 'audience', 'descending'))).toEqual(ids(rows))
})

test('filters narrow together, and what is not stated can be asked for', () => {
  expect(ids(filterRows(rows, { track: 'Base', level: undefined }))).toEqual(['first', 'third'])
  expect(ids(filterRows(rows, { track: 'Base', level: 'Expert' }))).toEqual(['third'])
  expect(ids(filterRows(rows, { track: 'none', level: undefined }))).toEqual(['extra'])
  expect(filterRows(rows, { track: 'Unheard of', level: undefined })).toEqual([])
  expect(filterValues(rows, 'track')).toEqual(['Upper', 'none', 'Base'])
})

test('an addition is for the roles of the table that take it', () => {
  const addition = { id: 'extra', name: 'Extra', field: 'a field', section: 'a#b' }
  const roles = [
    { id: 'reader', role: 'Reader', takes: ['extra'], recommended: 'Base + Extra' },
    { id: 'guest', role: 'Guest', takes: ['extra'] },
    { id: 'writer', role: 'Writer', takes: [], recommended: 'Base' }
  ] as unknown as CatalogPack['roles'] // the rest of a role is not looked at
  const [only] = certificationRows({ certifications: [], additions: [addition], roles })
  expect(only).toMatchObject({ audience: 'Reader', skills: 'a field', track: undefined, order: undefined })
})
