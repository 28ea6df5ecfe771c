import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ChapterSummary } from '#domain/content/pack.ts'
import { marksByPlace } from '#domain/reading/marks-by-place.ts'
import { seeded } from '../../fixtures/property.ts'

const chapter = (id: string, ...sections: string[]): ChapterSummary => ({
  id,
  part: 'all',
  number: 1,
  title: id,
  summary: '',
  minutes: 1,
  sections: sections.map((section) => ({ id: section, title: section.toUpperCase(), minutes: 1 }))
})

const chapters = [chapter('roles', 'who', 'what'), chapter('costs', 'views'), chapter('rates')]

const mark = (place: string, start: number) => {
  const [id = '', section] = place.split('#')
  return { chapter: id, section, start }
}

/** The outcome as it reads. */
const outline = (marks: readonly ReturnType<typeof mark>[]) =>
  marksByPlace(chapters, marks).map(({ chapter: found, sections }) => [
    found?.id,
    ...sections.map(({ title, marks: own }) => [title, ...own.map(({ start }) => start)])
  ])

test('marks stand in the order of the guide, under their chapters and sections', () => {
  const marks = [
    mark('costs#views', 4),
    mark('roles#what', 90),
    mark('roles#who', 30),
    mark('roles#who', 10),
    mark('roles', 1)
  ]
  expect(outline(marks)).toEqual([
    ['roles', [undefined, 1], ['WHO', 10, 30], ['WHAT', 90]],
    ['costs', ['VIEWS', 4]]
  ])
})

test('marks in sections and chapters that are gone are not lost', () => {
  expect(outline([mark('roles#gone', 5), mark('gone#who', 6), mark('lost', 2)])).toEqual([
    ['roles', [undefined, 5]],
    [undefined, [undefined, 2, 6]]
  ])
})

test('every mark stands there once, whatever they are', () => {
  const place = fc.constantFrom('roles', 'roles#who', 'roles#x', 'costs#views', 'rates#who', 'gone', 'gone#who')
  const marks = fc.array(fc.tuple(place, fc.nat(50)).map(([where, start]) => mark(where, start)))
  fc.assert(
    fc.property(marks, (given) => {
      const found = marksByPlace(chapters, given).flatMap(({ sections }) =>
        sections.flatMap((section) => section.marks)
      )
      expect(found.toSorted(byPlace)).toEqual(given.toSorted(byPlace))
    }),
    seeded(200)
  )
})

const byPlace = (one: ReturnType<typeof mark>, other: ReturnType<typeof mark>): number =>
  JSON.stringify(one).localeCompare(JSON.stringify(other))
