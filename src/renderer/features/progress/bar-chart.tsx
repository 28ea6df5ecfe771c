import { scaleBand, scaleLinear } from 'd3-scale'
import styles from './progress-screen.module.css'

const size = { width: 720, height: 180, left: 40, bottom: 24, top: 8 } as const

/** About how wide a letter of a name is, and what lies between two names. */
const letter = 6
const gap = 10

/** One bar: what stands under it, its height, and what it says when it is pointed at. */
export type ChartBar = { readonly name: string; readonly value: number; readonly words: string }

/** Bars beside each other over a scale from nought. Every chart has a table beside it that says the same. */
export function BarChart({
  label,
  bars,
  most,
  tick = String
}: {
  readonly label: string
  readonly bars: readonly ChartBar[]
  /** The top of the scale; absent, the highest bar. */
  readonly most?: number
  readonly tick?: (value: number) => string
}) {
  const { width, height, left, bottom, top } = size
  const names = bars.map(({ name }) => name)
  const x = scaleBand(names, [left, width]).padding(0.25)
  const highest = scaleLinear([0, most ?? Math.max(1, ...bars.map(({ value }) => value))], [height - bottom, top])
  const y = most === undefined ? highest.nice(4) : highest
  const widest = Math.max(0, ...names.map(({ length }) => length)) * letter + gap
  const every = Math.max(1, Math.ceil(widest / x.step())) // names that would touch are left out
  const ticks = y.ticks(4).filter((value) => most !== undefined || Number.isInteger(value))
  return (
    <svg className={styles.bars} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {ticks.map((value) => (
        <g key={value}>
          <line x1={left} x2={width} y1={y(value)} y2={y(value)} />
          <text x={left - 8} y={y(value)} dy="0.32em" textAnchor="end">
            {tick(value)}
          </text>
        </g>
      ))}
      {bars.map(({ name, value, words }, index) => (
        <g key={name}>
          <rect x={x(name)} width={x.bandwidth()} y={y(value)} height={y(0) - y(value)} rx={2}>
            <title>{words}</title>
          </rect>
          {index % every === 0 && (
            <text x={(x(name) ?? 0) + x.bandwidth() / 2} y={height - 6} textAnchor="middle">
              {name}
            </text>
          )}
        </g>
      ))}
    </svg>
  )
}
