import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { recommend } from '#domain/career/recommend.ts'
import type { CatalogPack } from '#domain/content/pack.ts'
import { studyMaterial } from '../../fixtures/study-material.ts'

const catalog: CatalogPack = JSON.parse(studyMaterial().get('catalog.json') ?? '')
const { roles, questions, certifications } = catalog

const found = <Thing extends { readonly id: string }>(things: readonly Thing[], id: string | undefined) =>
  things.find((thing) => thing.id === id)

const ask = (role?: string, aim?: string, experience?: string) =>
  recommend(catalog, {
    role: found(roles, role),
    aim: found(questions.aim.answers, aim),
    experience: found(questions.experience.answers, experience)
  })

const names = (...answers: Parameters<typeof ask>) =>
  ask(...answers).map(({ taken, when }) => (when === 'now' ? taken.id : `${taken.id} later`))

const reasons = (id: string, ...answers: Parameters<typeof ask>) =>
  ask(...answers)
    .find(({ taken }) => taken.id === id)
    ?.reasons.map(({ kind }) => kind)

describe('a role alone', () => {
  test.each([
    ['devops-engineer', ['foundation', 'professional']],
    ['cloud-engineer', ['foundation', 'vendor-billing']],
    ['engineering-manager', ['foundation', 'leadership-workshop']],
    ['sre', ['foundation', 'professional', 'sre-optimization']],
    ['finops-practitioner', ['foundation', 'professional', 'advanced']]
  ])('%s takes what the table gives it, after what is advised before', (role, taken) => {
    expect(names(role)).toEqual(taken)
  })

  test('what the table gives is told from what is advised before it', () => {
    expect(reasons('professional', 'sre')).toEqual(['table', 'suits', 'suits'])
    expect(reasons('foundation', 'sre')).toEqual(['advised'])
  })

  test('a role that the table leaves out never refers to the table', () => {
    expect(reasons('professional', 'aiops-engineer')).toEqual(['suits'])
  })
})

describe('an aim', () => {
  test('adds what it reaches for, and what that requires', () => {
    expect(names('security-engineer', 'govern')).toEqual([
      'foundation',
      'professional',
      'advanced',
      'cloud-security later'
    ])
    expect(reasons('advanced', 'security-engineer', 'govern')).toEqual(['aim'])
    expect(reasons('professional', 'security-engineer', 'govern')).toEqual(['required'])
  })

  test('puts off what can be had without', () => {
    expect(names('sre', 'follow')).toEqual(['foundation', 'professional later', 'sre-optimization later'])
    expect(reasons('professional', 'sre', 'follow')).toContain('beyond')
  })

  test('comes before what can be had without, even when it has to wait', () => {
    expect(names('security-engineer', 'lead', 'new')).toEqual([
      'foundation',
      'professional later',
      'cloud-security later'
    ])
  })

  test('to keep one’s own work in hand changes nothing', () => {
    expect(names('sre', 'own')).toEqual(names('sre'))
  })

  test('leads somewhere without a role, unless it reaches for nothing', () => {
    expect(names(undefined, 'lead')).toEqual(['foundation', 'professional'])
    expect(names(undefined, 'own')).toEqual([])
    expect(names()).toEqual([])
  })
})

describe('experience', () => {
  test('too little of it puts the professional level off, and what comes after it', () => {
    expect(names('sre', undefined, 'some')).toEqual(['foundation', 'professional later', 'sre-optimization later'])
    expect(reasons('professional', 'sre', undefined, 'some')).toContain('experience')
    expect(reasons('sre-optimization', 'sre', undefined, 'some')?.at(-1)).toBe('after')
  })

  test('enough of it changes nothing, and the practitioner level asks for none', () => {
    expect(names('sre', undefined, 'enough')).toEqual(names('sre'))
    expect(names('cloud-engineer', undefined, 'new')).toEqual(names('cloud-engineer'))
  })
})

const one = <Thing extends { readonly id: string }>(things: readonly Thing[]) =>
  fc.option(fc.constantFrom(...things), { nil: undefined })

test('whatever is answered: the ladder is climbed in order, nothing comes twice, and everything has a reason', () => {
  const anything = fc.record({
    role: one(roles),
    aim: one(questions.aim.answers),
    experience: one(questions.experience.answers)
  })
  fc.assert(
    fc.property(anything, (answers) => {
      const steps = recommend(catalog, answers)
      const ids = steps.map(({ taken }) => taken.id)
      const rungs = ids.filter((id) => certifications.some((rung) => rung.id === id))
      expect(rungs).toEqual(certifications.slice(0, rungs.length).map(({ id }) => id))
      expect(new Set(ids).size).toBe(ids.length)
      expect(ids).toEqual(expect.arrayContaining([...(answers.role?.takes ?? [])]))
      expect(steps.filter((step) => step.reasons.length === 0)).toEqual([])
      expect(steps.map(({ when }) => when)).toEqual(
        steps
          .map(({ when }) => when)
          .sort()
          .reverse()
      )
    })
  )
})
