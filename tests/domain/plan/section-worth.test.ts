import { expect, test } from 'vitest'
import type { PackIndex } from '#domain/content/pack.ts'
import { sectionWorth } from '#domain/plan/section-worth.ts'
import { fitting, type Work } from '#domain/plan/study-plan-work.ts'
import { studyMaterial } from '../../fixtures/study-material.ts'

const { chapters, parts }: PackIndex = JSON.parse(studyMaterial().get('index.json') ?? '')
const level = 'professional-level'

const work = chapters.flatMap((chapter) =>
  chapter.sections.map(
    ({ id, minutes }): Work => ({
      item: { kind: 'read', section: `${chapter.id}#${id}`, minutes },
      at: 0,
      weight: sectionWorth(chapter, level)
    })
  )
)

/** Minutes of some chapters. */
const minutesOf = (ids: (chapter: PackIndex['chapters'][number]) => boolean): number =>
  chapters.filter(ids).reduce((sum, { sections }) => sum + sections.reduce((all, { minutes }) => all + minutes, 0), 0)

const keptIn = (minutes: number): ReadonlySet<string> =>
  new Set(
    fitting(work, minutes).kept.flatMap(({ item }) => (item.kind === 'read' ? [item.section.split('#')[0] ?? ''] : []))
  )

test('who has time for the framework and the own level alone reads just these', () => {
  const wanted = ({ id, part }: { id: string; part: string }): boolean => part === 'framework' || id === level
  const kept = keptIn(minutesOf(wanted))
  expect([...kept].toSorted()).toEqual(
    chapters
      .filter(wanted)
      .map(({ id }) => id)
      .toSorted()
  )
})

test('who has to leave out a little leaves out what is about the certification', () => {
  const kept = keptIn(minutesOf(() => true) - 20)
  const touched = chapters.filter(({ id }) => !kept.has(id))
  expect(touched.length).toBeGreaterThan(0)
  expect(touched.every(({ part }) => part === 'certification')).toBe(true)
})

test('the parts that are named are parts of the guide', () => {
  expect(parts.map(({ id }) => id)).toEqual(expect.arrayContaining(['framework', 'certification']))
})
