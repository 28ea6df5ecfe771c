import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { WindowMemory } from '#main/window/window-memory.ts'
import { firstState } from '#main/window/window-state.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'window-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const path = (): string => join(folder, 'data', 'window.json')
const errors: unknown[] = []
const remembered = (): WindowMemory => new WindowMemory(path(), (error) => errors.push(error))

function put(text: string): void {
  mkdirSync(join(folder, 'data'), { recursive: true })
  writeFileSync(path(), text)
}

test('the window is remembered for the next start', () => {
  const memory = remembered()
  expect(memory.state).toEqual(firstState)
  memory.change({ position: { x: 5, y: -6 }, size: { width: 900, height: 700 } })
  memory.change({ theme: 'sepia', zoom: 1.25, maximised: true })
  memory.flush()
  expect(remembered().state).toEqual({
    position: { x: 5, y: -6 },
    size: { width: 900, height: 700 },
    theme: 'sepia',
    zoom: 1.25,
    maximised: true
  })
  expect(readdirSync(join(folder, 'data'))).toEqual(['window.json'])
})

test.each([
  ['nothing', ''],
  ['half of it', '{"size":{"wid'],
  ['another shape', '[1,2]'],
  ['a size of nothing', JSON.stringify({ ...firstState, size: { width: 0, height: 0 } })],
  ['an endless zoom', JSON.stringify({ ...firstState, zoom: 1e9 })],
  ['an unknown theme', JSON.stringify({ ...firstState, theme: 'pink' })],
  ['more than is known', JSON.stringify({ ...firstState, surprise: 1 })],
  ['a size of more than two', JSON.stringify({ ...firstState, size: { ...firstState.size, depth: 1 } })],
  ['half a position', JSON.stringify({ ...firstState, position: { x: 1 } })],
  ['a position beyond all screens', JSON.stringify({ ...firstState, position: { x: 1e6, y: 0 } })],
  ['no position in its place', JSON.stringify({ ...firstState, position: null })],
  ['half a pixel', JSON.stringify({ ...firstState, size: { width: 900.5, height: 700 } })],
  ['words for a yes', JSON.stringify({ ...firstState, maximised: 'yes' })]
])('a file that cannot be read counts as none: %s', (_name, text) => {
  put(text)
  expect(remembered().state).toEqual(firstState)
})

test('many changes in a row are written once, a moment after the last', () => {
  vi.useFakeTimers()
  try {
    const memory = remembered()
    for (let x = 0; x < 50; x += 1) {
      memory.change({ position: { x, y: 0 } })
      vi.advanceTimersByTime(100)
    }
    expect(readdirSync(folder)).toEqual([])
    vi.advanceTimersByTime(500)
    expect(JSON.parse(readFileSync(path(), 'utf8'))).toMatchObject({ position: { x: 49, y: 0 } })
  } finally {
    vi.useRealTimers()
  }
})

test('a file that cannot be written is reported and does no harm', () => {
  writeFileSync(join(folder, 'data'), 'a file where the folder should be')
  const memory = remembered()
  memory.change({ zoom: 2 })
  memory.flush()
  expect(errors).toHaveLength(1)
  expect(memory.state.zoom).toBe(2)
})
