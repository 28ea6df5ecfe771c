import { expect, test } from 'vitest'
import { readCompared, toggleCompared } from '#domain/career/compared.ts'

const things = ['a', 'b', 'c', 'd'].map((id) => ({ id }))
const ids = (asked: string | undefined) => readCompared(asked, things).map(({ id }) => id)

test('what an address asks for is found in its order', () => {
  expect(ids('c,a')).toEqual(['c', 'a'])
})

test('an address asks for nothing, for what is not there, for one thing twice or for too many', () => {
  expect(ids(undefined)).toEqual([])
  expect(ids('')).toEqual([])
  expect(ids('a,x,,a')).toEqual(['a'])
  expect(ids('d,c,b,a')).toEqual(['d', 'c', 'b'])
})

test('a thing is put beside the others and taken away again', () => {
  expect(toggleCompared([], 'b')).toBe('b')
  expect(toggleCompared([{ id: 'b' }], 'a')).toBe('b,a')
  expect(toggleCompared([{ id: 'b' }, { id: 'a' }], 'b')).toBe('a')
  expect(toggleCompared([{ id: 'b' }], 'b')).toBeUndefined()
})

test('a fourth does not push one of three out', () => {
  expect(toggleCompared(things.slice(0, 3), 'd')).toBe('a,b,c')
})
