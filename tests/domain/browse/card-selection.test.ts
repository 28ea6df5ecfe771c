import { expect, test } from 'vitest'
import { type CardSelection, goToCard, noSelection, selectAll, withinList } from '#domain/browse/card-selection.ts'

const list = ['a', 'b', 'c', 'd', 'e']

const ids = (selection: CardSelection): string => [...selection.ids].sort().join('')

test('a press selects one card, Shift all from there, Ctrl one more or one less', () => {
  const one = goToCard(noSelection, list, 'b', 'alone')
  expect(ids(one)).toBe('b')
  const range = goToCard(one, list, 'd', 'range')
  expect(ids(range)).toBe('bcd')
  expect(ids(goToCard(range, list, 'a', 'range'))).toBe('ab') // the anchor stays where it was
  const more = goToCard(range, list, 'e', 'turn')
  expect(ids(more)).toBe('bcde')
  expect(ids(goToCard(more, list, 'c', 'turn'))).toBe('bde')
})

test('passing by selects nothing, and moves the place that keys go on from', () => {
  const passed = goToCard(goToCard(noSelection, list, 'a', 'alone'), list, 'c', 'pass')
  expect(passed).toMatchObject({ active: 'c', anchor: 'a' })
  expect(ids(passed)).toBe('a')
})

test('all cards are selected without losing the place', () => {
  const all = selectAll(goToCard(noSelection, list, 'c', 'alone'), list)
  expect(ids(all)).toBe('abcde')
  expect(all.active).toBe('c')
  expect(selectAll(noSelection, list).active).toBe('a')
})

test('of a selection stays what another list holds, and Shift begins anew where its beginning is gone', () => {
  const all = selectAll(goToCard(noSelection, list, 'b', 'alone'), list)
  const fewer = withinList(all, ['c', 'd'])
  expect(ids(fewer)).toBe('cd')
  expect(fewer.active).toBeUndefined()
  expect(ids(goToCard(fewer, ['c', 'd'], 'd', 'range'))).toBe('d')
})
