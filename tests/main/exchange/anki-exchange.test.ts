import { readFileSync, writeFileSync } from 'node:fs'
import { unzipSync, zipSync } from 'fflate'
import initSqlJs, { type SqlJsStatic } from 'sql.js'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Act, eventSchema, type JournalEvent } from '#domain/journal/events.ts'
import { readAnkiPackage } from '#main/exchange/read-anki-package.ts'
import { writeAnkiPackage } from '#main/exchange/write-anki-package.ts'
import { type PlainProgress, plainProgress } from '../../fixtures/event-streams.ts'
import { answerOf, noon } from '../../fixtures/events.ts'
import { allEvents, bytesIn, failureKind, valueOf } from '../journal/journal-fixture.ts'
import { Machine } from './exchange-fixture.ts'
import { clock, today, travellers } from './travel-cards.ts'

let sql: SqlJsStatic
let machine: Machine

beforeAll(async () => {
  sql = await initSqlJs()
})

beforeEach(async () => {
  machine = await new Machine().start()
})

const own = 'own.01900000-0000-7000-8000-0000000000c1'
const written = (ask: string): Act => ({
  kind: 'card-written',
  card: own,
  face: { kind: 'basic', ask, answer: '*Both* < all' },
  tags: ['hard words']
})

async function shown(who: Machine = machine): Promise<PlainProgress> {
  return plainProgress((await allEvents(who.journal)) as readonly JournalEvent[])
}

/** Takes a package in that was made of cards. */
async function takeIn(cards = travellers, who: Machine = machine) {
  writeFileSync(who.at('cards.apkg'), writeAnkiPackage(sql, { cards, media: [], clock }))
  const preview = valueOf(await who.exchange.open({ kind: 'anki' }))
  const taken = valueOf(await who.exchange.take())
  return { preview, taken }
}

describe('an Anki package that goes out', () => {
  const saved = async (cards: 'all' | 'own') => {
    const path = machine.at('out.apkg')
    const { count } = valueOf(await machine.exchange.save({ kind: 'anki', cards }))
    const read = readAnkiPackage(sql, readFileSync(path), noon.offset)
    expect(read.leftOut).toEqual([])
    expect(read.cards).toHaveLength(count)
    return new Map(read.cards.map((card) => [card.id, card]))
  }

  test('holds every card with its schedule, its answers and what FSRS remembers', async () => {
    const [, first, second, third] = await machine.did(
      written('Who pays?'),
      answerOf('ownership', { rating: 4, took: 1234 }),
      answerOf('value', { rating: 3 }),
      answerOf(own, { rating: 4 }),
      { kind: 'card-suspended', card: 'value' },
      { kind: 'card-flagged', card: own, flag: 2 }
    )
    const state = (await shown()).card.get('ownership') as {
      stability: number
      difficulty: number
      due: { day: number }
    }
    const cards = await saved('all')
    expect([...cards.keys()].sort()).toEqual([own, 'ownership', 'value'].sort())
    expect(cards.get('ownership')).toMatchObject({
      deck: 'FinOps Study Companion::Principles',
      ask: 'Who owns \\<cost>?',
      due: { kind: 'review', day: state.due.day },
      interval: 8,
      memory: {
        stability: expect.closeTo(state.stability, 3),
        difficulty: expect.closeTo(state.difficulty, 2),
        retention: 0.9
      },
      reviews: [{ at: first?.at, rating: 4, was: 'learning', interval: 8, before: 0, took: 1234 }]
    })
    expect(cards.get('value')).toMatchObject({
      suspended: true,
      due: { kind: 'learning' },
      reviews: [{ at: second?.at, interval: -600 }]
    })
    expect(cards.get(own)).toMatchObject({
      tags: ['hard_words'],
      flag: 2,
      ask: 'Who pays?',
      answer: '_Both_ < all',
      reviews: [{ at: third?.at }]
    })
  })

  test('leaves out answers that were taken back and cards in the trash', async () => {
    const [, answered] = await machine.did(written('Who pays?'), answerOf('ownership'))
    await machine.did({ kind: 'voided', event: answered?.id ?? '' }, { kind: 'card-trashed', card: own })
    const cards = await saved('all')
    expect(cards.get('ownership')).toMatchObject({ due: { kind: 'new' }, reviews: [], memory: undefined })
    expect(cards.has(own)).toBe(false)
  })

  test('holds the learner’s own cards alone where they say so, gaps and all', async () => {
    await machine.did({ kind: 'card-written', card: own, face: { kind: 'cloze', text: 'A {{b}} c' }, tags: [] })
    const cards = await saved('own')
    expect([...cards.values()]).toMatchObject([{ id: own, kind: 'cloze', text: 'A {{b}} c', due: { kind: 'new' } }])
  })

  test('comes back into the same journal without a change', async () => {
    await machine.did(written('Who *pays*?'), answerOf('ownership', { rating: 4 }), answerOf(own), answerOf('value'))
    const path = machine.at('out.apkg')
    valueOf(await machine.exchange.save({ kind: 'anki', cards: 'all' }))
    const before = bytesIn(machine.folder)
    machine.path = path
    expect(valueOf(await machine.exchange.open({ kind: 'anki' }))).toMatchObject({
      cards: 0,
      changed: 0,
      reviews: 0,
      here: 3,
      newerHere: 0
    })
    expect(valueOf(await machine.exchange.take())).toEqual({ events: 0, images: 0 })
    expect(bytesIn(machine.folder)).toEqual(before)
  })

  test('brings what was learnt to another machine, the material’s cards as the material’s', async () => {
    await machine.did(written('Who pays?'), answerOf('ownership', { rating: 4 }), answerOf(own, { rating: 4 }))
    const path = machine.at('out.apkg')
    valueOf(await machine.exchange.save({ kind: 'anki', cards: 'all' }))
    const other = await new Machine().start()
    other.path = path
    expect(valueOf(await other.exchange.open({ kind: 'anki' }))).toMatchObject({ cards: 1, reviews: 2, here: 2 })
    valueOf(await other.exchange.take())
    const [here, there] = [await shown(), await shown(other)]
    expect(there.card).toEqual(here.card)
    expect([...there.own.keys()]).toEqual([own])
  })
})

describe('an Anki package that comes in', () => {
  test('makes cards of the notes, with their tags, dates, answers, flags and suspensions', async () => {
    const { preview, taken } = await takeIn()
    expect(preview).toMatchObject({ kind: 'anki', file: 'cards.apkg', cards: 4, reviews: 5, here: 0, newerHere: 0 })
    const events = (await allEvents(machine.journal)) as readonly JournalEvent[]
    expect(events).toHaveLength(taken.events)
    for (const event of events) expect(eventSchema.safeParse(event).error).toBeUndefined()
    const { own: cards, card: states, care } = await shown()
    const faces = [...cards.values()] as { card: string; face: { kind: string; ask?: string }; tags: string[] }[]
    const idOf = (ask: string) => faces.find(({ face }) => face.ask?.startsWith(ask))?.card ?? ''
    expect(faces.map(({ face }) => face)).toContainEqual({
      kind: 'cloze',
      text: 'Inform, {{Optimize}}, {{Operate}}.\n\nThree of them.'
    })
    expect(faces.find(({ card }) => card === idOf('What does'))?.tags).toEqual(['exam', 'hard_words', 'Principles'])
    expect(cards.has(own)).toBe(true) // one of ours, by the id that it went out with
    expect(states.get(idOf('What does'))).toMatchObject({ due: { kind: 'day', day: today + 12 }, answers: 3 })
    expect(states.get(idOf('Suspended'))).toMatchObject({ due: { kind: 'day', day: today - 3 }, interval: 5 })
    expect(states.has(own)).toBe(false)
    expect(care.get(idOf('Suspended'))).toMatchObject({ suspended: true })
    expect(care.get(idOf('What does'))).toMatchObject({ flag: 3 })
  })

  test('changes nothing the second time', async () => {
    await takeIn()
    const before = bytesIn(machine.folder)
    expect(await takeIn()).toMatchObject({ preview: { cards: 0, reviews: 0, here: 4 }, taken: { events: 0 } })
    expect(bytesIn(machine.folder)).toEqual(before)
  })

  test('is the same on two machines, so that their journals agree', async () => {
    const other = await new Machine().start()
    await takeIn()
    await takeIn(travellers, other)
    expect(await allEvents(other.journal)).toEqual(await allEvents(machine.journal))
  })

  test('leaves what is newer here as it is, and says how much', async () => {
    await takeIn()
    const before = await shown()
    const [card = ''] =
      [...(before.card as ReadonlyMap<string, { due: { day?: number } }>)].find(
        ([, state]) => state.due.day === today + 12
      ) ?? []
    const later = await machine.did(answerOf(card, { rating: 4, was: 'review' }), written('Rewritten here'))
    expect(later).toHaveLength(2)
    const after = await shown()
    const older = travellers.map((one) => ({ ...one, reviews: one.reviews.slice(0, 2) }))
    expect(await takeIn(older)).toMatchObject({ preview: { cards: 0, newerHere: 2, here: 2 }, taken: { events: 0 } })
    expect(await shown()).toEqual(after)
  })

  test('takes a newer text and newer answers, and no more', async () => {
    await takeIn()
    const [first, ...rest] = travellers
    if (!first) throw new Error('There are travellers.')
    const newer = {
      ...first,
      changedAt: noon.at + 1000,
      answer: 'Newer.',
      due: { kind: 'review', day: today + 40 },
      interval: 40,
      reviews: [...first.reviews, { ...first.reviews[2], at: noon.at + 60_000, interval: 40, before: 21 }]
    } as (typeof travellers)[0]
    expect(await takeIn([newer, ...rest])).toMatchObject({ preview: { changed: 1, reviews: 1, here: 3 } })
    const { own: cards, card: states } = await shown()
    expect([...cards.values()]).toContainEqual(
      expect.objectContaining({ face: expect.objectContaining({ answer: 'Newer.' }) })
    )
    expect([...states.values()]).toContainEqual(
      expect.objectContaining({ due: { kind: 'day', day: today + 40 }, answers: 4 })
    )
  })

  test('leaves a card in the trash that was thrown away here', async () => {
    await takeIn()
    await machine.did({ kind: 'card-trashed', card: own })
    const newer = travellers.map((one) => ({ ...one, changedAt: noon.at + 86_400_000 }))
    await takeIn(newer)
    expect((await shown()).own.get(own)).toMatchObject({ trashed: true })
  })

  test('brings no answer back that was taken back here', async () => {
    const [answered] = await machine.did(answerOf('ownership', { rating: 4 }))
    const path = machine.at('out.apkg')
    valueOf(await machine.exchange.save({ kind: 'anki', cards: 'all' }))
    await machine.did({ kind: 'voided', event: answered?.id ?? '' })
    machine.path = path
    expect(valueOf(await machine.exchange.open({ kind: 'anki' }))).toMatchObject({ reviews: 0 })
    expect(valueOf(await machine.exchange.take())).toEqual({ events: 0, images: 0 })
  })

  test('with absurd numbers makes events that the journal could have written itself', async () => {
    const files = unzipSync(writeAnkiPackage(sql, { cards: travellers, media: [], clock }))
    const database = new sql.Database(files['collection.anki2'])
    database.run(`update col set crt = 9e12; update cards set due = 9e15, ivl = 9e15, flags = 255, lapses = -3;
      update notes set mod = 9e15, tags = replace(hex(zeroblob(500)), '00', ' tag'), guid = hex(zeroblob(9000));
      update revlog set ivl = 9e15, time = 9e15`)
    writeFileSync(machine.at('absurd.apkg'), zipSync({ ...files, 'collection.anki2': database.export() }))
    database.close()
    valueOf(await machine.exchange.open({ kind: 'anki' }))
    valueOf(await machine.exchange.take())
    const events = await allEvents(machine.journal)
    expect(events.length).toBeGreaterThan(0)
    for (const event of events) expect(eventSchema.safeParse(event).error).toBeUndefined()
  })

  test('keeps the names of pictures, and says on how many cards', async () => {
    const [first] = travellers
    const files = { name: 'loop one.png', bytes: new Uint8Array([1]) }
    const cards = [{ ...first, answer: 'See <img src="loop one.png">' } as (typeof travellers)[0]]
    writeFileSync(machine.at('pictures.apkg'), writeAnkiPackage(sql, { cards, media: [files], clock }))
    expect(valueOf(await machine.exchange.open({ kind: 'anki' }))).toMatchObject({ cards: 1, pictures: 1 })
    valueOf(await machine.exchange.take())
    expect([...(await shown()).own.values()]).toMatchObject([{ face: { answer: 'See (picture: loop one.png)' } }])
  })

  test.each([
    ['a text', () => Buffer.from('Dear diary'), /no archive/],
    ['an archive of something else', () => Buffer.from(zipSync({ a: new Uint8Array(3) })), /no collection/],
    [
      'one that was cut short',
      () => Buffer.from(writeAnkiPackage(sql, { cards: travellers, media: [], clock }).subarray(0, 900)),
      /no archive|cut short/
    ]
  ])('is refused when it is %s, and nothing is changed', async (_, bytes, words) => {
    writeFileSync(machine.at('bad.apkg'), bytes())
    const before = bytesIn(machine.folder)
    const answer = await machine.exchange.open({ kind: 'anki' })
    expect(answer).toMatchObject({ failure: { kind: 'invalid', detail: expect.stringMatching(words) } })
    expect(answer).toMatchObject({ failure: { detail: expect.stringMatching(/nothing was changed/) } })
    expect(bytesIn(machine.folder)).toEqual(before)
  })
})

/** What is shown, but for which event it came from. */
const withoutVersions = ({ own: cards, card, care }: PlainProgress) => ({
  card,
  care,
  own: new Map([...cards].map(([id, state]) => [id, { ...(state as object), version: undefined }]))
})

describe('the last import', () => {
  test('is taken back as one step, after a restart too, and can be made again', async () => {
    await machine.did(written('Before'), answerOf('ownership'))
    const before = await shown()
    const { taken } = await takeIn()
    const between = await shown()
    expect(valueOf(await machine.exchange.last())).toMatchObject({ file: 'cards.apkg', events: taken.events })
    await machine.journal.close()
    await machine.start()
    expect(valueOf(await machine.exchange.takeBack())).toEqual({ events: taken.events })
    const after = await shown()
    for (const kind of ['own', 'card', 'care'] as const) expect(after[kind]).toEqual(before[kind])
    expect(valueOf(await machine.exchange.last())).toBeUndefined()
    expect(valueOf(await machine.exchange.takeBack())).toEqual({ events: 0 })
    expect(await takeIn()).toMatchObject({ taken: { events: taken.events } })
    expect(withoutVersions(await shown())).toEqual(withoutVersions(between))
  })

  test('keeps what was done with its cards since', async () => {
    await takeIn()
    await machine.did(written('Rewritten since'))
    valueOf(await machine.exchange.takeBack())
    expect([...(await shown()).own.values()]).toMatchObject([{ card: own, face: { ask: 'Rewritten since' } }])
  })
})

test('what is not a package of ours in any way is never a crash: whole packages with a byte changed', async () => {
  const files = unzipSync(writeAnkiPackage(sql, { cards: travellers, media: [], clock }))
  const outcomes = new Set<string | undefined>()
  for (let at = 100; at < 3000; at += 290) {
    const database = files['collection.anki2']?.slice() ?? new Uint8Array()
    database[at] = (database[at] ?? 0) ^ 0xff
    writeFileSync(machine.at('changed.apkg'), zipSync({ ...files, 'collection.anki2': database }))
    outcomes.add(failureKind(await machine.exchange.open({ kind: 'anki' })))
  }
  outcomes.delete(undefined)
  expect([...outcomes].filter((kind) => kind !== 'invalid')).toEqual([])
})
