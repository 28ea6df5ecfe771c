import { useProgress } from '#data/store-context.ts'
import { calendar } from '#domain/progress/calendar.ts'
import { streak } from '#domain/progress/streak.ts'
import { dateOfDay, type Moment, studyDay } from '#domain/scheduling/study-day.ts'
import { DayGrid } from '#ui/day-grid.tsx'
import { Panel } from '#ui/panel.tsx'
import { count, dayWords } from '#ui/words.ts'

const weeks = 5

/** The last five weeks at a glance, and how many days in a row. */
export function RecentDays({ now }: { readonly now: Moment }) {
  const { day } = useProgress()
  const today = studyDay(now)
  const days = calendar(day, today, weeks)
  const studied = days.filter(({ level }) => level > 0).length
  const row = streak(day, today)
  return (
    <Panel title="Last five weeks" aside={row > 0 ? `${count(row, 'day')} in a row` : 'Begin today'}>
      <DayGrid
        weeks="rows"
        label={`Studied on ${count(studied, 'day')} of the last ${weeks} weeks`}
        cells={days.map(({ day: key, level, future, answers, sectionsRead }) => ({
          key,
          level,
          future,
          words: `${dayWords(dateOfDay(key))}: ${count(answers, 'answer')}, ${count(sectionsRead, 'section')} read`
        }))}
      />
    </Panel>
  )
}
