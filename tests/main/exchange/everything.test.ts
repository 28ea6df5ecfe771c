import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { localTime } from '#main/exchange/everything-tables.ts'
import { answerOf, uuid } from '../../fixtures/events.ts'
import { allEvents, valueOf } from '../journal/journal-fixture.ts'
import { Machine } from './exchange-fixture.ts'

const mark = uuid(0xc1)

test('everything goes out as JSON and as tables, and what was taken back is in the JSON only', async () => {
  const machine = await new Machine().start()
  const [, again] = await machine.did(
    answerOf('ownership', { rating: 4, took: 2500 }),
    answerOf('value', { rating: 1 }),
    { kind: 'section-read', section: 'roles#who' },
    { kind: 'setting-changed', setting: 'theme', value: 'dark' },
    { kind: 'setting-changed', setting: 'theme', value: 'light' },
    { kind: 'bookmark-set', address: '/guide/roles', title: 'Roles' },
    {
      kind: 'passage-marked',
      mark,
      passage: { chapter: 'roles', quote: '=1+1, they say', prefix: '', suffix: '', start: 0, end: 14 },
      colour: 'green'
    },
    { kind: 'mark-noted', mark, note: 'Two lines,\n"quoted"' },
    {
      kind: 'card-written',
      card: 'own.01900000-0000-7000-8000-0000000000c1',
      face: { kind: 'basic', ask: 'Who?', answer: 'We.' },
      tags: ['a', 'b']
    },
    { kind: 'item-answered', item: 'q.1', chosen: [0], right: true, misconceptions: [], took: 4000 }
  )
  await machine.did({ kind: 'voided', event: again?.id ?? '' })
  const path = machine.at('all.zip')
  expect(valueOf(await machine.exchange.save({ kind: 'everything' }))).toEqual({
    file: 'all.zip',
    count: 11,
    missing: 0
  })
  const files = unzipSync(readFileSync(path))
  const textOf = (name: string): string => strFromU8(files[name] ?? new Uint8Array())
  const rowsOf = (name: string) => Papa.parse<string[]>(textOf(name).slice(1), { skipEmptyLines: true }).data.slice(1)

  const json = JSON.parse(textOf('everything.json'))
  expect(json).toMatchObject({ finopsEverything: 1, device: machine.journal.device })
  expect(json.events).toEqual(await allEvents(machine.journal))
  expect(rowsOf('answers.csv').map((row) => row.slice(1))).toEqual([['ownership', '4', 'new', '2.5', '0.9']])
  expect(rowsOf('questions.csv').map((row) => row.slice(1))).toEqual([['q.1', 'true', '', '4']])
  expect(rowsOf('sections-read.csv').map((row) => row[1])).toEqual(['roles#who'])
  expect(rowsOf('my-cards.csv')).toEqual([['Who?', 'We.', 'a, b']])
  expect(rowsOf('marks.csv').map((row) => row.slice(1))).toEqual([
    ['roles', '', "'=1+1, they say", 'green', 'Two lines,\n"quoted"']
  ])
  expect(rowsOf('bookmarks.csv').map((row) => row.slice(1))).toEqual([['/guide/roles', 'Roles']])
  expect(rowsOf('settings.csv')).toEqual([['theme', 'light']])
  for (const name of Object.keys(files)) if (name !== 'README.txt') expect(textOf('README.txt')).toContain(name)
})

test('a learner who did nothing yet gets an archive all the same', async () => {
  const machine = await new Machine().start()
  const path = machine.at('none.zip')
  expect(valueOf(await machine.exchange.save({ kind: 'everything' }))).toMatchObject({ count: 0 })
  expect(JSON.parse(strFromU8(unzipSync(readFileSync(path))['everything.json'] ?? new Uint8Array())).events).toEqual([])
})

test.each([
  [60, '1970-01-01T01:00:00+01:00'],
  [-210, '1969-12-31T20:30:00-03:30'],
  [0, '1970-01-01T00:00:00+00:00']
])('a time is told as the clock there showed it: %d minutes east', (offset, shown) => {
  expect(localTime({ at: 0, offset })).toBe(shown)
})
