import { type ScaleLinear, scaleLinear } from 'd3-scale'
import type { CardMoment } from '#domain/progress/card-history.ts'
import type { CardState } from '#domain/scheduling/card-state.ts'
import { type Course, courseOf } from '#domain/scheduling/explain.ts'
import { recallOn } from '#domain/scheduling/schedule.ts'
import { Scrolls } from '#ui/scrolls.tsx'
import { count, percent } from '#ui/words.ts'
import { dateWords } from './due-words.ts'
import { ratingNames } from './rating-names.ts'
import styles from './why-screen.module.css'

const size = { width: 720, height: 260, left: 44, right: 16, top: 24, bottom: 28 } as const
/** Points of a stretch, enough for a smooth line. */
const points = 40

/** The chance of recall over the answers so far, past today and past the day the card comes back. */
export function ForgettingCurve({
  state,
  history,
  today,
  retention
}: {
  readonly state: CardState
  readonly history: readonly CardMoment[]
  readonly today: number
  readonly retention: number
}) {
  const course = courseOf(state, history, today)
  const due = state.due.kind === 'day' ? Math.max(state.due.day, state.lastDay) : undefined
  return (
    <>
      <Scrolls label="Forgetting curve">
        <Drawing state={state} course={course} today={today} due={due} retention={retention} />
      </Scrolls>
      <CourseTable state={state} course={course} today={today} due={due} />
    </>
  )
}

type Drawn = {
  readonly state: CardState
  readonly course: Course
  readonly today: number
  /** The day the card comes back; undefined while it is in its steps. */
  readonly due: number | undefined
}

function CourseTable({ state, course, today, due }: Drawn) {
  const ahead = [0, 0.25, 0.5, 0.75, 1].map((share) => state.lastDay + Math.round(share * (course.to - state.lastDay)))
  const days = [...new Set([...ahead, today, ...(due === undefined ? [] : [due])])].sort((one, other) => one - other)
  return (
    <details>
      <summary>As a table</summary>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col">What</th>
            <th scope="col">Recall</th>
          </tr>
        </thead>
        <tbody>
          {course.answers.map(({ day, rating, expected }) => (
            <tr key={`answer ${day}`}>
              <th scope="row">{dateWords(day, today)}</th>
              <td>Before the answer {ratingNames[rating]}</td>
              <td>{percent(expected)}</td>
            </tr>
          ))}
          {days.map((day) => (
            <tr key={day}>
              <th scope="row">{dateWords(day, today)}</th>
              <td>
                {day === today ? 'Today, ' : ''}
                {day === due ? 'comes back, ' : ''}
                {count(day - state.lastDay, 'day')} after the last answer
              </td>
              <td>{percent(recallOn(state, day))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

type Scales = { readonly x: ScaleLinear<number, number>; readonly y: ScaleLinear<number, number> }

function scalesOf(course: Course, retention: number): Scales {
  const { width, height, left, right, top, bottom } = size
  const ends = course.stretches.map(({ state, to }) => recallOn(state, to))
  const least = Math.min(retention, ...ends, ...course.answers.map(({ expected }) => expected))
  return {
    x: scaleLinear([course.from, course.to], [left, width - right]),
    y: scaleLinear([Math.max(0, Math.floor(least * 10 - 1) / 10), 1], [height - bottom, top])
  }
}

/** The path of a memory from one day to another. */
function pathOf({ x, y }: Scales, state: CardState, from: number, to: number): string {
  const days = Array.from({ length: points + 1 }, (_, index) => from + (index / points) * (to - from))
  return `M${days.map((day) => `${x(day).toFixed(1)},${y(recallOn(state, day)).toFixed(1)}`).join('L')}`
}

function Drawing({ state, course, today, due, retention }: Drawn & { readonly retention: number }) {
  const { width, height, left, right, bottom } = size
  const scales = scalesOf(course, retention)
  const { x, y } = scales
  const { lastDay } = state
  const base = height - bottom
  const back = due === undefined ? '' : `, ${percent(recallOn(state, due))} on the day it comes back`
  return (
    <svg
      className={styles.curve}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`Chance of recall: 100 % after the last answer, ${percent(recallOn(state, today))} today${back}`}
    >
      {y.ticks(4).map((tick) => (
        <g key={tick}>
          <line className={styles.grid} x1={left} x2={width - right} y1={y(tick)} y2={y(tick)} />
          <text x={left - 8} y={y(tick)} dy="0.32em" textAnchor="end">
            {percent(tick)}
          </text>
        </g>
      ))}
      {due !== undefined && due > lastDay && (
        <path
          className={styles.interval}
          d={`${pathOf(scales, state, lastDay, due)}L${x(due).toFixed(1)},${base}L${x(lastDay).toFixed(1)},${base}Z`}
        />
      )}
      <line className={styles.goal} x1={left} x2={width - right} y1={y(retention)} y2={y(retention)}>
        <title>{`${percent(retention)} is what you ask for`}</title>
      </line>
      {course.stretches.map((stretch) => (
        <g key={stretch.from} data-now={stretch.from === lastDay}>
          <line className={styles.rise} x1={x(stretch.from)} x2={x(stretch.from)} y1={y(1)} y2={base} />
          <path d={pathOf(scales, stretch.state, stretch.from, stretch.to)} />
        </g>
      ))}
      {course.answers.map(({ day, rating, expected }) => (
        <circle key={day} className={styles.answer} data-rating={rating} cx={x(day)} cy={y(expected)} r={4}>
          <title>{`${dateWords(day, today)}: ${ratingNames[rating]}, ${percent(expected)} expected`}</title>
        </circle>
      ))}
      <Days scales={scales} state={state} course={course} today={today} due={due} />
    </svg>
  )
}

/** Room for a date under the curve. */
const labelWidth = 120

/** Today and the day the card comes back, and where the drawing begins. */
function Days({ scales: { x, y }, state, course, today, due }: Drawn & { readonly scales: Scales }) {
  const { width, height, left, right, top, bottom } = size
  const anchor = (at: number): 'start' | 'middle' | 'end' =>
    at < left + labelWidth / 2 ? 'start' : at > width - right - labelWidth / 2 ? 'end' : 'middle'
  const now = recallOn(state, today)
  const begins = due === undefined || x(due) > left + 2 * labelWidth
  return (
    <>
      {due !== undefined && (
        <>
          <line className={styles.due} x1={x(due)} x2={x(due)} y1={top} y2={height - bottom} />
          <text x={x(due)} y={height - 8} textAnchor={anchor(x(due))}>
            {due === today ? 'Back today' : `Back on ${dateWords(due, today)}`}
          </text>
        </>
      )}
      {begins && (
        <text x={left} y={height - 8}>
          {dateWords(course.from, today)}
        </text>
      )}
      <circle className={styles.today} cx={x(today)} cy={y(now)} r={5}>
        <title>{`Today: ${percent(now)}`}</title>
      </circle>
      <text x={x(today)} y={Math.max(12, y(now) - 12)} textAnchor={anchor(x(today))}>
        {`Today ${percent(now)}`}
      </text>
    </>
  )
}
