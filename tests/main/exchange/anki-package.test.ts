import { strToU8, unzipSync, zipSync } from 'fflate'
import initSqlJs, { type Database, type SqlJsStatic } from 'sql.js'
import { beforeAll, expect, test } from 'vitest'
import { PackageProblem } from '#main/exchange/package-problem.ts'
import { readAnkiPackage } from '#main/exchange/read-anki-package.ts'
import { rows } from '#main/exchange/rows.ts'
import { writeAnkiPackage } from '#main/exchange/write-anki-package.ts'
import { noon } from '../../fixtures/events.ts'
import { clock, today, travellers } from './travel-cards.ts'

let sql: SqlJsStatic

beforeAll(async () => {
  sql = await initSqlJs()
})

const picture = { name: 'loop.png', bytes: new Uint8Array([137, 80, 78, 71]) }

const written = () => writeAnkiPackage(sql, { cards: travellers, media: [picture], clock })
const read = (bytes: Uint8Array) => readAnkiPackage(sql, bytes, noon.offset)

/** Looks into the collection of a package. */
function inside<Value>(bytes: Uint8Array, look: (database: Database) => Value): Value {
  const database = new sql.Database(unzipSync(bytes)['collection.anki2'])
  try {
    return look(database)
  } finally {
    database.close()
  }
}

/** The package with its collection changed. */
function changed(statements: string): Uint8Array {
  const files = unzipSync(written())
  const database = new sql.Database(files['collection.anki2'])
  database.run(statements)
  const bytes = zipSync({ ...files, 'collection.anki2': database.export() })
  database.close()
  return bytes
}

test('what goes out comes back: faces, decks, tags, dates, memory, flags and every answer', () => {
  const { cards, media, leftOut } = read(written())
  expect(leftOut).toEqual([])
  expect(media).toEqual([picture])
  const byId = new Map(cards.map((card) => [card.id, card]))
  expect(byId.size).toBe(travellers.length)
  for (const { id, due, ...sent } of travellers) {
    const got = byId.get(id)
    expect(got?.reviews).toEqual(
      sent.reviews.map((one) =>
        expect.objectContaining({
          at: expect.closeTo(one.at, -1), // a millisecond later where two answers share one
          rating: one.rating,
          was: one.was,
          interval: one.interval,
          before: one.before,
          took: one.took
        })
      )
    )
    expect(got).toMatchObject({
      deck: sent.deck,
      interval: sent.interval,
      lapses: sent.lapses,
      suspended: sent.suspended,
      flag: sent.flag
    })
    expect(got?.due).toEqual(due.kind === 'learning' ? { ...due, at: Math.floor(due.at / 1000) * 1000 } : due)
  }
  expect(byId.get('principle.ownership.meaning')).toMatchObject({
    kind: 'basic',
    ask: 'What does **ownership** ask for?',
    answer: 'Teams answer for what they use & spend.',
    tags: ['exam', 'hard_words'],
    memory: { stability: 23.4567, difficulty: 5.25, retention: 0.9, decay: 0.154 }
  })
  expect(byId.get('phase.loop.order')).toMatchObject({
    kind: 'cloze',
    text: 'Inform, {{Optimize}}, {{Operate}}.',
    extra: 'Three of them.'
  })
})

test('days are counted from the first day anything happened on, and none is negative', () => {
  const days = inside(written(), (database) => rows(database, 'select due from cards where type = 2 order by due'))
  expect(days).toEqual([{ due: 37 }, { due: 52 }])
  const [created] = inside(written(), (database) => rows(database, 'select crt from col'))
  expect(new Date(Number(created?.['crt']) * 1000 + noon.offset * 60_000).toISOString()).toMatch(/T04:00:00/)
})

test('the scheduler is named, so that the ratings of the log are not taken for those of another', () => {
  const [collection] = inside(written(), (database) => rows(database, 'select conf, ver from col'))
  expect(JSON.parse(String(collection?.['conf']))).toMatchObject({ schedVer: 2, sched2021: true, rollover: 4 })
  expect(collection?.['ver']).toBe(11)
})

test.each([
  ['test', 2_840_236_005],
  ['<b>te</b>st', 2_840_236_005],
  ['今日', 1_464_653_051]
])('the note %j is filed under its id, and under the checksum that Anki gives it', (ask, csum) => {
  const card = { ...travellers[3], ask } as (typeof travellers)[0]
  const bytes = writeAnkiPackage(sql, { cards: [card], media: [], clock })
  expect(inside(bytes, (database) => rows(database, 'select guid, csum from notes'))).toEqual([
    { guid: 'suspended', csum }
  ])
})

test('two answers of one millisecond both stay in the log', () => {
  const count = inside(written(), (database) =>
    rows(database, 'select count(*) as n, count(distinct id) as ids from revlog')
  )
  expect(count).toEqual([{ n: 5, ids: 5 }])
})

test('a card that is due on a day and was never answered counts as answered once, because others stop at it', () => {
  const card = {
    ...travellers[0],
    id: 'put on a day',
    reviews: [],
    due: { kind: 'review', day: today + 1 }
  } as (typeof travellers)[0]
  const bytes = writeAnkiPackage(sql, { cards: [card], media: [], clock })
  expect(inside(bytes, (database) => rows(database, 'select reps, ivl from cards'))).toEqual([{ reps: 1, ivl: 21 }])
})

test('a review log is not needed', () => {
  expect(read(changed('drop table revlog')).cards).toHaveLength(4)
})

test('scripts, links and pictures that were not sent along do not come in', () => {
  const evil =
    '<script>alert(1)</script><img src=x onerror=alert(1)><a href="javascript:alert(1)">go</a><b onclick=a()>bold</b><style>*{}</style>'
  const { cards } = read(
    changed(`update notes set flds = '${evil}' || char(31) || '<img src="loop.png"> fine' where guid = 'suspended'`)
  )
  expect(cards.find(({ id }) => id === 'suspended')).toMatchObject({
    ask: 'go**bold**',
    answer: '![loop](loop.png) fine'
  })
})

test('absurd numbers come in as the nearest that mean something', () => {
  const { cards } = read(
    changed(`update cards set due = 9e15, ivl = -5, lapses = 'many', flags = 255, data = '{"s":-1,"d":"x"}' where type = 2;
      update revlog set ivl = 1e300, time = -1, ease = 77 where type = 1`)
  )
  const card = cards.find(({ id }) => id === 'principle.ownership.meaning')
  expect(card).toMatchObject({ interval: 1, lapses: 0, flag: 7, memory: undefined })
  expect(card?.reviews).toHaveLength(2)
})

test('a card whose sides are empty is left out, and counted', () => {
  const { cards, leftOut } = read(changed("update notes set flds = '<br>' || char(31) || 'x' where guid = 'suspended'"))
  expect(cards).toHaveLength(3)
  expect(leftOut).toEqual([{ why: 'a side is empty', count: 1 }])
})

test.each([
  ['a text', strToU8('this is no archive'), /no archive/],
  ['nothing', new Uint8Array(), /no archive/],
  ['an archive without a collection', zipSync({ 'photo.jpg': new Uint8Array(3) }), /no collection/],
  ['a collection that is no database', zipSync({ 'collection.anki2': strToU8('x'.repeat(5000)) }), /no database|lacks/]
])('%s is refused in words', (_, bytes, words) => {
  expect(() => read(bytes)).toThrow(PackageProblem)
  expect(() => read(bytes)).toThrow(words)
})

test('a collection without its tables is refused by their names', () => {
  expect(() => read(changed('drop table notes'))).toThrow(/lacks the tables notes/)
})

test('a query that poses as a table is not run', () => {
  const bytes = changed(
    'drop table notes; create view notes as with recursive n(x) as (select 1 union all select x + 1 from n) select * from n'
  )
  expect(() => read(bytes)).toThrow(/lacks the tables notes/)
})

test('an archive that claims to hold more than any collection is not unpacked', () => {
  const bytes = zipSync({ 'collection.anki2': new Uint8Array(10_000_000) }, { level: 9 })
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  const directory = view.getUint32(bytes.length - 6, true)
  view.setUint32(directory + 24, 0xf0_00_00_00, true) // the size it claims to have when unpacked
  expect(() => read(bytes)).toThrow(/would unpack to more/)
})

test('an archive that is full of nothing is not unpacked, though it is no larger than others', () => {
  const hollow = zipSync({ 'collection.anki2': new Uint8Array(20_000_000) }, { level: 9 })
  expect(() => read(hollow)).toThrow(/would unpack to more/)
  const { cards } = read(changed(`update notes set flds = flds || '${'x'.repeat(5_000_000)}' where guid = 'suspended'`)) // sound
  expect(cards).toHaveLength(4)
})

test('files with names that lead elsewhere stay out', () => {
  const files = unzipSync(written())
  const names = ['../../etc/passwd', 'C:\\evil.exe', '.hidden', 'a/b.png', 'good.png']
  const bytes = zipSync({
    ...files,
    media: strToU8(JSON.stringify(Object.fromEntries(names.map((name, index) => [index, name])))),
    ...Object.fromEntries(names.map((_, index) => [index, new Uint8Array([1])]))
  })
  expect(read(bytes).media.map(({ name }) => name)).toEqual(['good.png'])
})
