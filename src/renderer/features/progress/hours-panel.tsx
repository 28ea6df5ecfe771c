import { rateOf, type Tally } from '#domain/progress/true-retention.ts'
import { Panel } from '#ui/panel.tsx'
import { count, percent } from '#ui/words.ts'
import { BarChart } from './bar-chart.tsx'
import { ChartTable } from './chart-table.tsx'
import styles from './progress-screen.module.css'

/** At which hours reviews are remembered best. */
export function HoursPanel({ hours }: { readonly hours: readonly Tally[] }) {
  const used = hours.flatMap((tally, hour) => (tally.reviews > 0 ? [{ tally, hour, rate: rateOf(tally) ?? 0 }] : []))
  return (
    <Panel title="Success by hour">
      {used.length === 0 ? (
        <p className={styles.soft}>No card has come back yet.</p>
      ) : (
        <>
          <p className={styles.soft}>
            Reviews that were remembered, by the hour they were answered in. A few reviews say little: the table has how
            many there were.
          </p>
          <BarChart
            label={`Share remembered by hour of the day, from ${hourName(used[0]?.hour ?? 0)} to ${hourName(used.at(-1)?.hour ?? 0)}`}
            most={1}
            tick={percent}
            bars={used.map(({ hour, rate, tally }) => ({
              name: hourName(hour),
              value: rate,
              words: `${hourName(hour)}: ${percent(rate)} of ${count(tally.reviews, 'review')}`
            }))}
          />
          <ChartTable
            heads={['Hour', 'Remembered', 'Reviews']}
            rows={used.map(({ hour, rate, tally }) => [hourName(hour), percent(rate), String(tally.reviews)])}
          />
        </>
      )}
    </Panel>
  )
}

const hourName = (hour: number): string => `${String(hour).padStart(2, '0')}:00`
