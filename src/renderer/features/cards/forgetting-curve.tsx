import { scaleLinear } from 'd3-scale'
import type { CardState } from '#domain/scheduling/card-state.ts'
import { recallAfter } from '#domain/scheduling/schedule.ts'
import { dateOfDay } from '#domain/scheduling/study-day.ts'
import { Scrolls } from '#ui/scrolls.tsx'
import { count, dayWords, percent } from '#ui/words.ts'
import styles from './why-screen.module.css'

const size = { width: 720, height: 240, left: 44, right: 12, top: 14, bottom: 28 } as const
const points = 60

/** The chance of recall from the last answer on, past today and past the day it comes back. */
export function ForgettingCurve({
  state,
  today,
  retention
}: {
  readonly state: CardState
  readonly today: number
  readonly retention: number
}) {
  const elapsed = Math.max(0, today - state.lastDay)
  const due = state.due.kind === 'day' ? Math.max(0, state.due.day - state.lastDay) : undefined
  const length = Math.max(7, Math.ceil(1.5 * Math.max(elapsed, due ?? 0)))
  const steps = [0, 0.25, 0.5, 0.75, 1].map((share) => Math.round(share * length))
  const days = [...new Set([...steps, elapsed, ...(due === undefined ? [] : [due])])].sort((one, other) => one - other)
  return (
    <>
      <Scrolls label="Forgetting curve">
        <Drawing state={state} length={length} elapsed={elapsed} due={due} retention={retention} />
      </Scrolls>
      <details>
        <summary>As a table</summary>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Day</th>
              <th scope="col">After the last answer</th>
              <th scope="col">Recall</th>
            </tr>
          </thead>
          <tbody>
            {days.map((day) => (
              <tr key={day}>
                <th scope="row">{dayWords(dateOfDay(state.lastDay + day))}</th>
                <td>{count(day, 'day')}</td>
                <td>{percent(recallAfter(state, day))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  )
}

function Drawing({
  state,
  length,
  elapsed,
  due,
  retention
}: {
  readonly state: CardState
  /** Days that are drawn. */
  readonly length: number
  readonly elapsed: number
  readonly due: number | undefined
  readonly retention: number
}) {
  const { width, height, left, right, top, bottom } = size
  const least = Math.min(0.5, Math.floor(recallAfter(state, length) * 10) / 10)
  const x = scaleLinear([0, length], [left, width - right])
  const y = scaleLinear([least, 1], [height - bottom, top])
  const at = (day: number): string => `${x(day).toFixed(1)},${y(recallAfter(state, day)).toFixed(1)}`
  const line = Array.from({ length: points + 1 }, (_, index) => at((index / points) * length)).join('L')
  const now = recallAfter(state, elapsed)
  const dueWords = due === undefined ? '' : `, ${percent(recallAfter(state, due))} on the day it comes back`
  return (
    <svg
      className={styles.curve}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`Chance of recall: 100 % after the last answer, ${percent(now)} today${dueWords}, ${percent(recallAfter(state, length))} after ${count(length, 'day')}`}
    >
      {y.ticks(4).map((tick) => (
        <g key={tick}>
          <line className={styles.grid} x1={left} x2={width - right} y1={y(tick)} y2={y(tick)} />
          <text x={left - 8} y={y(tick)} dy="0.32em" textAnchor="end">
            {percent(tick)}
          </text>
        </g>
      ))}
      <line className={styles.goal} x1={left} x2={width - right} y1={y(retention)} y2={y(retention)} />
      {due !== undefined && (
        <>
          <line className={styles.due} x1={x(due)} x2={x(due)} y1={top} y2={height - bottom} />
          <text x={x(due)} y={height - 8} textAnchor="middle">
            {`Back on ${dayWords(dateOfDay(state.lastDay + due))}`}
          </text>
        </>
      )}
      <text x={left} y={height - 8}>
        {due !== undefined && x(due) < left + 170 ? '' : `Answered ${dayWords(dateOfDay(state.lastDay))}`}
      </text>
      <path d={`M${line}`} />
      <circle cx={x(elapsed)} cy={y(now)} r={5}>
        <title>{`Today: ${percent(now)}`}</title>
      </circle>
    </svg>
  )
}
