import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { PackIndex } from '#domain/content/pack.ts'
import { examDomains } from '#domain/exam/domains.ts'
import { studyMaterial } from '../fixtures/study-material.ts'

test('every file of the content is sound, and every domain of the exam has decks that count for it', () => {
  const { decks } = JSON.parse(String(studyMaterial().get('index.json'))) as PackIndex // as the compiler wrote it
  expect(new Set(decks.map(({ domain }) => domain))).toEqual(new Set(examDomains))
}, 120_000)

test.each(['ids.txt', 'source-guide-runs.txt', 'catalog/framework.yaml'])(
  'content/%s is there: without it a check passes over everything',
  (file) => {
    expect(existsSync(`content/${file}`)).toBe(true)
  }
)
