import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import initSqlJs, { type SqlJsStatic } from 'sql.js'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { TravelCard } from '#domain/exchange/collection.ts'
import type { JournalEvent } from '#domain/journal/events.ts'
import { readAnkiPackage } from '#main/exchange/read-anki-package.ts'
import { writeAnkiPackage } from '#main/exchange/write-anki-package.ts'
import { ImageFolder } from '#main/images/image-folder.ts'
import { realDisk } from '#main/journal/disk.ts'
import { plainProgress } from '../../fixtures/event-streams.ts'
import { noon } from '../../fixtures/events.ts'
import { gif, png } from '../../fixtures/images.ts'
import { failingDisk } from '../journal/failing-disk.ts'
import { allEvents, bytesIn, failureKind, valueOf } from '../journal/journal-fixture.ts'
import { Machine } from './exchange-fixture.ts'
import { clock, travellers } from './travel-cards.ts'

let sql: SqlJsStatic
let laptop: Machine
let desktop: Machine

beforeAll(async () => {
  sql = await initSqlJs()
})

beforeEach(async () => {
  laptop = await new Machine().start()
  desktop = await new Machine().start()
})

const own = 'own.01900000-0000-7000-8000-0000000000c1'
const nameOf = (bytes: Uint8Array, kind = 'png'): string =>
  `${createHash('sha256').update(bytes).digest('hex')}.${kind}`

const kept = ({ folder }: Machine): readonly string[] =>
  existsSync(join(folder, 'images')) ? readdirSync(join(folder, 'images')).sort() : []

async function faces(machine: Machine): Promise<readonly unknown[]> {
  const { own: cards } = plainProgress((await allEvents(machine.journal)) as readonly JournalEvent[])
  return [...cards.values()].map((card) => (card as { face: unknown }).face)
}

/** Writes a card with two images, of which the answer's is kept. */
async function cardWithImages(machine: Machine): Promise<{ there: Buffer; gone: Buffer }> {
  const [there, gone] = [png(30, 20), png(9, 9)]
  await new ImageFolder(realDisk, machine.folder).keep(there)
  const ask = `What is\n\n![a "chart" & more](image:${nameOf(gone)})`
  const answer = `![the answer](image:${nameOf(there)})`
  await machine.did({ kind: 'card-written', card: own, face: { kind: 'basic', ask, answer }, tags: [] })
  return { there, gone }
}

/** Has a package read that holds one card with this answer, and these files. */
function packageWith(machine: Machine, answer: string, files: Readonly<Record<string, Uint8Array>>): void {
  const cards = [{ ...travellers[0], answer } as TravelCard]
  const media = Object.entries(files).map(([name, bytes]) => ({ name, bytes }))
  writeFileSync(machine.at('pictures.apkg'), writeAnkiPackage(sql, { cards, media, clock }))
}

test('an Anki package takes the images of its cards along, and says how many are missing', async () => {
  const { there, gone } = await cardWithImages(laptop)
  const path = laptop.at('out.apkg')
  expect(valueOf(await laptop.exchange.save({ kind: 'anki', cards: 'own' }))).toMatchObject({ count: 1, missing: 1 })
  const { cards, media } = readAnkiPackage(sql, readFileSync(path), noon.offset)
  expect(media.map(({ name }) => name)).toEqual([nameOf(there)])
  expect(Buffer.from(media[0]?.bytes ?? []).equals(there)).toBe(true)
  expect(cards).toMatchObject([{ answer: `![the answer](image:${nameOf(there)})` }])
  await new ImageFolder(realDisk, laptop.folder).keep(gone)
  expect(valueOf(await laptop.exchange.save({ kind: 'anki', cards: 'own' }))).toMatchObject({ missing: 0 })
})

test('after a merge of journals a package brings the images that the cards lack, and no card is changed', async () => {
  const { there } = await cardWithImages(laptop)
  desktop.path = laptop.at('mine.journal')
  valueOf(await laptop.exchange.save({ kind: 'journal' }))
  expect(valueOf(await desktop.exchange.open({ kind: 'journal' }))).toMatchObject({ cards: 1, missing: 2 })
  valueOf(await desktop.exchange.take())
  expect(kept(desktop)).toEqual([])
  desktop.path = laptop.at('mine.apkg')
  valueOf(await laptop.exchange.save({ kind: 'anki', cards: 'own' }))
  const before = bytesIn(desktop.folder)
  expect(valueOf(await desktop.exchange.open({ kind: 'anki' }))).toMatchObject({ cards: 0, changed: 0, images: 1 })
  expect(kept(desktop)).toEqual([]) // nothing before it is taken
  expect(valueOf(await desktop.exchange.take())).toEqual({ events: 0, images: 1 })
  expect(kept(desktop)).toEqual([nameOf(there)])
  expect(bytesIn(desktop.folder)).toEqual(before)
  expect(valueOf(await desktop.exchange.open({ kind: 'anki' }))).toMatchObject({ cards: 0, changed: 0, images: 0 })
})

test('of a foreign package the images that cards name come in, under names of our own', async () => {
  packageWith(desktop, 'See <img src="loop one.png" title="t"> <img src="a(b).gif" alt="Moving [x]"> <b>all</b>', {
    'loop one.png': png(8, 8),
    'a(b).gif': gif,
    'unused.png': png(3, 3)
  })
  expect(valueOf(await desktop.exchange.open({ kind: 'anki' }))).toMatchObject({ cards: 1, images: 2, pictures: 0 })
  expect(valueOf(await desktop.exchange.take())).toMatchObject({ images: 2 })
  expect(kept(desktop)).toEqual([nameOf(png(8, 8)), nameOf(gif, 'gif')].sort())
  const answer = `See ![loop one](image:${nameOf(png(8, 8))}) ![Moving \\[x\\]](image:${nameOf(gif, 'gif')}) **all**`
  expect(await faces(desktop)).toMatchObject([{ answer }])
})

test('what is no image, or too large, comes in as its name, and on how many cards is said', async () => {
  packageWith(desktop, '<img src="x.svg"> <img src="y.png"> <img src="not-sent.png"> <img src="z.png"> end', {
    'x.svg': Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    'y.png': Buffer.concat([png(1, 1), Buffer.alloc(10_000_000)]),
    'z.png': png(2, 2)
  })
  expect(valueOf(await desktop.exchange.open({ kind: 'anki' }))).toMatchObject({ cards: 1, images: 1, pictures: 1 })
  valueOf(await desktop.exchange.take())
  expect(await faces(desktop)).toMatchObject([
    { answer: `(picture: x.svg) (picture: y.png) ![z](image:${nameOf(png(2, 2))}) end` }
  ])
  expect(kept(desktop)).toEqual([nameOf(png(2, 2))])
})

test('where an image cannot be kept, no card that speaks of it is recorded', async () => {
  desktop = await new Machine().start(failingDisk({ room: 10, code: 'ENOSPC' }))
  packageWith(desktop, '<img src="x.png">', { 'x.png': png(40, 40) })
  valueOf(await desktop.exchange.open({ kind: 'anki' }))
  const before = bytesIn(desktop.folder)
  expect(failureKind(await desktop.exchange.take())).toBe('disk-full')
  expect(bytesIn(desktop.folder)).toEqual(before)
  expect(kept(desktop)).toEqual([])
})

test('a table may speak of images that are kept', async () => {
  writeFileSync(
    desktop.at('mine.csv'),
    `Question,Answer\nWhat?,![x](image:${nameOf(gif, 'gif')}) ![y](https://a/y.png)\n`
  )
  expect(valueOf(await desktop.exchange.open({ kind: 'table' }))).toMatchObject({ cards: 1, images: 0, pictures: 1 })
  valueOf(await desktop.exchange.take())
  expect(await faces(desktop)).toMatchObject([
    { answer: `![x](image:${nameOf(gif, 'gif')}) (picture: https://a/y.png)` }
  ])
})

test('an image that was damaged here is mended by a package', async () => {
  packageWith(desktop, '<img src="x.png">', { 'x.png': png(4, 4) })
  const file = join(desktop.folder, 'images', nameOf(png(4, 4)))
  mkdirSync(join(desktop.folder, 'images'))
  writeFileSync(file, png(4, 4).subarray(0, 30))
  valueOf(await desktop.exchange.open({ kind: 'anki' }))
  expect(valueOf(await desktop.exchange.take())).toMatchObject({ images: 1 })
  expect(readFileSync(file).equals(png(4, 4))).toBe(true)
})
