import { isDeepStrictEqual } from 'node:util'
import { type Theme, themes } from '#shared/theme.ts'
import { zoomFactors } from './zoom.ts'

/** The least a window measures, in device-independent pixels. */
export const leastSize = { width: 640, height: 480 } as const

/** What is remembered of the window between two starts. Positions and sizes in device-independent pixels. */
export type WindowState = {
  /** Absent until the window has been somewhere: then it opens in the middle of the screen. */
  readonly position?: { readonly x: number; readonly y: number }
  readonly size: { readonly width: number; readonly height: number }
  readonly maximised: boolean
  readonly zoom: number
  readonly theme: Theme
}

/** No screen reaches further, in device-independent pixels. */
const farthest = 100_000

/**
 * What was remembered, as JSON has it. Checked by hand: every start would wait 20 ms for zod before its window.
 * @returns nothing where it says more or less than that, or what no window can be
 */
export function windowStateOf(value: unknown): WindowState | undefined {
  const { position, size, maximised, zoom, theme } = fieldsOf(value)
  const { x, y } = fieldsOf(position)
  const { width, height } = fieldsOf(size)
  const known = themes.find((each) => each === theme)
  if (position !== undefined && !(isWhole(x, -farthest) && isWhole(y, -farthest))) return undefined
  if (!isWhole(width, 1) || !isWhole(height, 1) || !isZoom(zoom)) return undefined
  if (typeof maximised !== 'boolean' || known === undefined) return undefined
  const plain = { size: { width, height }, maximised, zoom, theme: known }
  const state = isWhole(x, -farthest) && isWhole(y, -farthest) ? { ...plain, position: { x, y } } : plain
  return isDeepStrictEqual(state, value) ? state : undefined
}

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {}

const isWhole = (value: unknown, least: number): value is number =>
  Number.isInteger(value) && Number(value) >= least && Number(value) <= farthest

const isZoom = (value: unknown): value is number =>
  typeof value === 'number' && value >= zoomFactors[0] && value <= (zoomFactors.at(-1) ?? 1)

export const firstState: WindowState = {
  size: { width: 1240, height: 860 },
  maximised: false,
  zoom: 1,
  theme: 'system'
}

/** A rectangle on the screens, in device-independent pixels. */
export type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/**
 * Where to open a window that was last seen at `position`, so that all of it can be seen and reached: on the display
 * it overlaps most, else in the middle of the first one, and no larger than that display.
 * @param workAreas the displays' areas without task bars, the primary display first; at least one
 */
export function placeOnDisplays(state: WindowState, workAreas: readonly [Area, ...Area[]]): Area {
  const wanted = { ...(state.position ?? { x: 0, y: 0 }), ...state.size }
  const overlaps = workAreas.map((area) => overlap(area, wanted))
  const most = Math.max(...overlaps)
  const seen = state.position !== undefined && most > 0
  const display = (seen ? workAreas[overlaps.indexOf(most)] : undefined) ?? workAreas[0]
  const width = clamp(wanted.width, leastSize.width, Math.max(leastSize.width, display.width))
  const height = clamp(wanted.height, leastSize.height, Math.max(leastSize.height, display.height))
  if (!seen) return { ...middle(display, width, height), width, height }
  const x = clamp(wanted.x, display.x, Math.max(display.x, display.x + display.width - width))
  const y = clamp(wanted.y, display.y, Math.max(display.y, display.y + display.height - height))
  return { x, y, width, height }
}

function overlap(a: Area, b: Area): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return Math.max(0, width) * Math.max(0, height)
}

const middle = (area: Area, width: number, height: number) => ({
  x: area.x + Math.max(0, Math.round((area.width - width) / 2)),
  y: area.y + Math.max(0, Math.round((area.height - height) / 2))
})

const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most)
