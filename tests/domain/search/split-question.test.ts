import { splitQuestion } from '#domain/search/split-question.ts'
import { describe, expect, test } from 'vitest'

const split = (query: string) => {
  const { asked, parts } = splitQuestion(query.split(' '))
  return { asked: asked.join(' '), parts: parts.map((part) => part.join(' ')) }
}

describe('what is asked for', () => {
  test.each([
    ['what is showback', 'showback'],
    ['showback meaning', 'showback'],
    ['what is the full form of esr', 'esr'],
    ['how do you calculate cost of compliance', 'cost of compliance'],
    ['showback', ''],
    ['what is', '']
  ])('“%s”', (query, asked) => {
    expect(split(query).asked).toBe(asked)
  })
})

describe('what is set against what', () => {
  test.each([
    ['difference between showback and chargeback', ['showback', 'chargeback']],
    ['budget versus forecast', ['budget', 'forecast']],
    ['list or contracted price', ['list', 'contracted price', 'list price']],
    ['what is showback', []],
    ['and', []]
  ])('“%s”', (query, parts) => {
    expect(split(query).parts).toEqual(parts)
  })
})
