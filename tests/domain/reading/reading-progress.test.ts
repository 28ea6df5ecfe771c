import { expect, test } from 'vitest'
import type { ChapterSummary } from '#domain/content/pack.ts'
import type { PlaceState, SectionState } from '#domain/journal/projections.ts'
import { chapterProgress, readOn, sectionAddress } from '#domain/reading/reading-progress.ts'

const chapter = (id: string, number: number, minutes: Readonly<Record<string, number>>): ChapterSummary => ({
  id,
  part: 'start',
  number,
  title: id,
  summary: id,
  minutes: 0,
  sections: Object.entries(minutes).map(([section, length]) => ({ id: section, title: section, minutes: length }))
})

const roles = chapter('roles', 1, { who: 1, why: 3, how: 4 })
const phases = chapter('phases', 2, { order: 2 })
const tools = chapter('tools', 3, { list: 2 })
const guide = [roles, phases, tools]

const read = (...addresses: readonly string[]): ReadonlyMap<string, SectionState> =>
  new Map(addresses.map((section) => [section, { section, readAt: 0 }]))

const places = (at: Readonly<Record<string, number>>): ReadonlyMap<string, PlaceState> =>
  new Map(
    Object.entries(at).map(([id, time]) => [id, { chapter: id, section: undefined, block: 0, fraction: 0, at: time }])
  )

const rolesRead = ['roles#who', 'roles#why', 'roles#how']

test('a section is addressed by its chapter', () => {
  expect(sectionAddress('roles', 'who')).toBe('roles#who')
})

test('a chapter counts as read by the reading time of its sections, not by their number', () => {
  expect(chapterProgress(roles, read('roles#who', 'roles#why'))).toEqual({
    read: 2,
    sections: 3,
    share: 0.5,
    minutesLeft: 4
  })
})

test('a section of the same name in another chapter does not count', () => {
  expect(chapterProgress(roles, read('phases#who'))).toMatchObject({ read: 0, share: 0 })
})

test('a chapter is finished when its last section is read, whatever fractions its minutes have', () => {
  const odd = chapter('odd', 1, { a: 0.1, b: 0.2, c: 0.7 })
  expect(chapterProgress(odd, read('odd#c', 'odd#b', 'odd#a'))).toMatchObject({ share: 1, minutesLeft: 0 })
})

test('a section that is gone from the guide leaves its chapter sound', () => {
  expect(chapterProgress(phases, read('phases#order', 'phases#dropped'))).toEqual({
    read: 1,
    sections: 1,
    share: 1,
    minutesLeft: 0
  })
})

test('a chapter without sections is not read, and does not divide by nothing', () => {
  expect(chapterProgress(chapter('empty', 1, {}), read())).toEqual({ read: 0, sections: 0, share: 0, minutesLeft: 0 })
})

test('reading starts with the first chapter', () => {
  expect(readOn(guide, read(), new Map())).toBe(roles)
})

test('reading goes on in the chapter that was left last', () => {
  expect(readOn(guide, read(), places({ roles: 1, tools: 3, phases: 2 }))).toBe(tools)
})

test('when the chapter left last is finished, the next unfinished one follows it', () => {
  expect(readOn(guide, read('phases#order'), places({ phases: 5 }))).toBe(tools)
})

test('when nothing after the chapter left last is unfinished, reading goes back to the first that is', () => {
  expect(readOn(guide, read('tools#list'), places({ tools: 5 }))).toBe(roles)
})

test('chapters already read are passed over', () => {
  expect(readOn(guide, read(...rolesRead), new Map())).toBe(phases)
})

test('a chapter that was left and is gone from the guide starts reading over', () => {
  expect(readOn(guide, read(), places({ dropped: 9 }))).toBe(roles)
})

test('when everything has been read there is nothing to read on', () => {
  expect(readOn(guide, read(...rolesRead, 'phases#order', 'tools#list'), places({ tools: 1 }))).toBeUndefined()
})
