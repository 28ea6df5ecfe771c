import { useProgress } from '#data/store-context.ts'
import { calendar } from '#domain/progress/calendar.ts'
import { dateOfDay } from '#domain/scheduling/study-day.ts'
import { DayGrid } from '#ui/day-grid.tsx'
import { Panel } from '#ui/panel.tsx'
import { count, dayWords } from '#ui/words.ts'
import styles from './progress-screen.module.css'

const weeks = 53

const month = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' })
const monthAndYear = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** The last twelve months, a square a day. */
export function Heatmap({ today }: { readonly today: number }) {
  const { day } = useProgress()
  const days = calendar(day, today, weeks)
  const studied = days.filter(({ level }) => level > 0)
  return (
    <Panel title="Last 12 months" aside={count(studied.length, 'day studied', 'days studied')}>
      <div ref={showEnd} className={styles.scrolls} role="region" aria-label="Calendar" tabIndex={0}>
        <div className={styles.year}>
          <ol className={styles.months} aria-hidden>
            {monthStarts(days.map((one) => one.day)).map(({ week, name }) => (
              <li key={week} style={{ gridColumn: week + 1 }}>
                {name}
              </li>
            ))}
          </ol>
          <DayGrid
            weeks="columns"
            label={`Studied on ${count(studied.length, 'day')} of the last 12 months`}
            cells={days.map(({ day: key, level, future, answers, sectionsRead }) => ({
              key,
              level,
              future,
              words: `${dayWords(dateOfDay(key))}: ${count(answers, 'answer')}, ${count(sectionsRead, 'section')} read`
            }))}
          />
        </div>
      </div>
      <MonthTable days={studied} />
    </Panel>
  )
}

/** Where the year does not fit, its newest days are shown first. */
function showEnd(scroller: HTMLElement | null): void {
  if (scroller) scroller.scrollLeft = scroller.scrollWidth
}

/** The weeks in which a month begins, with its name. */
function monthStarts(days: readonly number[]): readonly { readonly week: number; readonly name: string }[] {
  return days.flatMap((day, index) => {
    const date = dateOfDay(day)
    return date.getUTCDate() === 1 ? [{ week: Math.floor(index / 7), name: month.format(date) }] : []
  })
}

type Studied = { readonly day: number; readonly answers: number; readonly sectionsRead: number }

/** The same as a table, month by month. */
function MonthTable({ days }: { readonly days: readonly Studied[] }) {
  const months = new Map<string, { days: number; answers: number; sections: number }>()
  for (const { day, answers, sectionsRead } of days) {
    const name = monthAndYear.format(dateOfDay(day))
    const sum = months.get(name) ?? { days: 0, answers: 0, sections: 0 }
    months.set(name, { days: sum.days + 1, answers: sum.answers + answers, sections: sum.sections + sectionsRead })
  }
  if (months.size === 0)
    return <p className={styles.soft}>Your first day will stand here as soon as you answer a card or read a section.</p>
  return (
    <details>
      <summary>As a table</summary>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Month</th>
            <th scope="col">Days</th>
            <th scope="col">Answers</th>
            <th scope="col">Sections read</th>
          </tr>
        </thead>
        <tbody>
          {[...months].map(([name, sum]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{sum.days}</td>
              <td>{sum.answers}</td>
              <td>{sum.sections}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
