import type { Bar } from '#domain/progress/spread-of-cards.ts'
import { Panel } from '#ui/panel.tsx'
import { count } from '#ui/words.ts'
import { BarChart } from './bar-chart.tsx'
import { ChartTable } from './chart-table.tsx'
import styles from './progress-screen.module.css'

/** The words for a bar's bounds. */
type Span = (bar: Bar) => string

const isOpen = (to: number): boolean => to === Number.POSITIVE_INFINITY

/** "3", "4–6", "over 730": whole days, the upper bound left out. */
export const daySpan: Span = ({ from, to }) => {
  if (isOpen(to)) return `${from}+`
  return to - from === 1 ? String(from) : `${from}–${to - 1}`
}

export const plainSpan: Span = ({ from, to }) => (isOpen(to) ? `${from}+` : `${from}–${to}`)

export const percentSpan: Span = ({ from, to }) =>
  from === 0 ? `< ${to * 100}` : `${Math.round(from * 100)}–${isOpen(to) ? 100 : Math.round(to * 100)}`

/** How many cards lie where. */
export function Histogram({
  title,
  about,
  bars,
  span
}: {
  readonly title: string
  readonly about: string
  readonly bars: readonly Bar[]
  readonly span: Span
}) {
  const all = bars.reduce((sum, bar) => sum + bar.count, 0)
  const fullest = bars.toSorted((one, other) => other.count - one.count)[0]
  return (
    <Panel title={title} aside={count(all, 'card')}>
      <p className={styles.soft}>{about}</p>
      <BarChart
        label={`${title} of ${count(all, 'card')}${fullest ? `, most of them at ${span(fullest)}` : ''}`}
        bars={bars.map((bar) => ({
          name: span(bar),
          value: bar.count,
          words: `${span(bar)}: ${count(bar.count, 'card')}`
        }))}
      />
      <ChartTable heads={[title, 'Cards']} rows={bars.map((bar) => [span(bar), String(bar.count)])} />
    </Panel>
  )
}
