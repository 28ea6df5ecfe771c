import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Area, firstState, leastSize, placeOnDisplays, type WindowState } from '#main/window/window-state.ts'

const laptop: Area = { x: 0, y: 0, width: 1440, height: 900 }
const beside: Area = { x: 1440, y: 0, width: 1920, height: 1080 }
const left: Area = { x: -1920, y: -100, width: 1920, height: 1080 }

const at = (x: number, y: number, width = 1000, height = 700): WindowState => ({
  ...firstState,
  position: { x, y },
  size: { width, height }
})

describe('a window', () => {
  test('that was never open stands in the middle of the first display', () => {
    expect(placeOnDisplays(firstState, [laptop, beside])).toEqual({ x: 100, y: 20, width: 1240, height: 860 })
  })

  test.each([
    ['on the first display', at(50, 60), [laptop]],
    ['on the second', at(1500, 60), [laptop, beside]],
    ['left of the first', at(-1900, -50), [laptop, left]]
  ] as const)('opens where it was: %s', (_name, state, displays) => {
    expect(placeOnDisplays(state, displays as unknown as [Area])).toEqual({ ...state.position, ...state.size })
  })

  test('whose display is gone stands in the middle of the first', () => {
    expect(placeOnDisplays(at(2000, 100), [laptop])).toEqual({ x: 220, y: 100, width: 1000, height: 700 })
  })

  test('that hangs over an edge is moved in', () => {
    expect(placeOnDisplays(at(1300, 850), [laptop])).toEqual({ x: 440, y: 200, width: 1000, height: 700 })
    expect(placeOnDisplays(at(-900, -600), [laptop])).toEqual({ x: 0, y: 0, width: 1000, height: 700 })
  })

  test('across two displays goes to the one that holds more of it', () => {
    expect(placeOnDisplays(at(1000, 0), [laptop, beside]).x).toBe(1440)
    expect(placeOnDisplays(at(800, 0), [laptop, beside]).x).toBe(440)
  })

  test('too large for its display is made to fit', () => {
    expect(placeOnDisplays(at(0, 0, 5000, 4000), [laptop])).toEqual(laptop)
  })

  test('is never smaller than it can be, even on a smaller display', () => {
    const tiny: Area = { x: 10, y: 20, width: 320, height: 200 }
    expect(placeOnDisplays(at(0, 0, 10, 10), [tiny])).toEqual({ x: 10, y: 20, ...leastSize })
    expect(placeOnDisplays(at(0, 0, 10, 10), [laptop])).toEqual({ x: 0, y: 0, ...leastSize })
  })
})

test('wherever it was and whatever the displays are, all of it can be seen', () => {
  const number = fc.integer({ min: -5000, max: 5000 })
  const size = fc.integer({ min: 1, max: 6000 })
  const area = fc.record({
    x: number,
    y: number,
    width: fc.integer({ min: 640, max: 4000 }),
    height: fc.integer({ min: 480, max: 3000 })
  })
  fc.assert(
    fc.property(
      number,
      number,
      size,
      size,
      area,
      fc.array(area, { maxLength: 3 }),
      (x, y, width, height, primary, others) => {
        const displays: [Area, ...Area[]] = [primary, ...others]
        const placed = placeOnDisplays(at(x, y, width, height), displays)
        const within = displays.some(
          (display) =>
            placed.x >= display.x &&
            placed.y >= display.y &&
            placed.x + placed.width <= display.x + display.width &&
            placed.y + placed.height <= display.y + display.height
        )
        expect(within).toBe(true)
        expect(placed.width).toBeGreaterThanOrEqual(leastSize.width)
        expect(placed.height).toBeGreaterThanOrEqual(leastSize.height)
      }
    ),
    { numRuns: 2000 }
  )
})
