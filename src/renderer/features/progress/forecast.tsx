import { scaleBand, scaleLinear } from 'd3-scale'
import { useProgress } from '#data/store-context.ts'
import { forecast } from '#domain/progress/forecast.ts'
import { dateOfDay } from '#domain/scheduling/study-day.ts'
import { Panel } from '#ui/panel.tsx'
import { count, dayWords } from '#ui/words.ts'
import styles from './progress-screen.module.css'

const length = 30
const size = { width: 720, height: 180, left: 32, bottom: 24, top: 8 } as const

/** How many cards come back on each of the next 30 days. */
export function Forecast({ today }: { readonly today: number }) {
  const { card } = useProgress()
  const counts = forecast(card.values(), today, length)
  const all = counts.reduce((sum, one) => sum + one, 0)
  return (
    <Panel title="Next 30 days" aside={all > 0 ? `${count(all, 'review')} if nothing is forgotten` : undefined}>
      {all === 0 ? (
        <p className={styles.soft}>
          No card is waiting yet. Each card you answer will stand here on the day it comes back.
        </p>
      ) : (
        <>
          <Bars counts={counts} today={today} />
          <details>
            <summary>As a table</summary>
            <table className={styles.table}>
              <thead>
                <tr>
                  <th scope="col">Day</th>
                  <th scope="col">Cards</th>
                </tr>
              </thead>
              <tbody>
                {counts.map((number, ahead) => (
                  <tr key={today + ahead}>
                    <th scope="row">{dayWords(dateOfDay(today + ahead))}</th>
                    <td>{number}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        </>
      )}
    </Panel>
  )
}

function Bars({ counts, today }: { readonly counts: readonly number[]; readonly today: number }) {
  const { width, height, left, bottom, top } = size
  const days = counts.map((_, ahead) => today + ahead)
  const x = scaleBand(days, [left, width]).padding(0.25)
  const y = scaleLinear([0, Math.max(1, ...counts)], [height - bottom, top]).nice(4)
  const ticks = y.ticks(4).filter(Number.isInteger)
  return (
    <svg
      className={styles.bars}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`Cards due a day: ${counts[0]} today, ${Math.max(...counts)} on the busiest day`}
    >
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={left} x2={width} y1={y(tick)} y2={y(tick)} />
          <text x={left - 8} y={y(tick)} dy="0.32em" textAnchor="end">
            {tick}
          </text>
        </g>
      ))}
      {days.map((day, ahead) => (
        <g key={day}>
          <rect x={x(day)} width={x.bandwidth()} y={y(counts[ahead] ?? 0)} height={y(0) - y(counts[ahead] ?? 0)} rx={2}>
            <title>{`${dayWords(dateOfDay(day))}: ${count(counts[ahead] ?? 0, 'card')}`}</title>
          </rect>
          {ahead % 7 === 0 && (
            <text x={(x(day) ?? 0) + x.bandwidth() / 2} y={height - 6} textAnchor={ahead === 0 ? 'start' : 'middle'}>
              {ahead === 0 ? 'Today' : dayWords(dateOfDay(day))}
            </text>
          )}
        </g>
      ))}
    </svg>
  )
}
