import type { Statistics } from '#domain/progress/statistics.ts'
import { dateOfDay } from '#domain/scheduling/study-day.ts'
import { Panel } from '#ui/panel.tsx'
import { count, dayWords, minutesWords } from '#ui/words.ts'
import { BarChart } from './bar-chart.tsx'
import { ChartTable } from './chart-table.tsx'

/** Time spent on cards, week by week. */
export function WeeksPanel({ weeks }: { readonly weeks: Statistics['weeks'] }) {
  const minutes = weeks.map(({ took }) => took / 60_000)
  const all = minutes.reduce((sum, one) => sum + one, 0)
  return (
    <Panel title="Time spent" aside={`${minutesWords(all)} in ${weeks.length} weeks`}>
      <BarChart
        label={`Minutes spent on cards in each of the last ${weeks.length} weeks: ${minutesWords(minutes.at(-1) ?? 0)} in the last`}
        bars={weeks.map(({ from, answers }, index) => ({
          name: dayWords(dateOfDay(from)),
          value: minutes[index] ?? 0,
          words: `From ${dayWords(dateOfDay(from))}: ${minutesWords(minutes[index] ?? 0)}, ${count(answers, 'answer')}`
        }))}
      />
      <ChartTable
        heads={['Week from', 'Time', 'Answers']}
        rows={weeks.map(({ from, answers }, index) => [
          dayWords(dateOfDay(from)),
          minutesWords(minutes[index] ?? 0),
          String(answers)
        ])}
      />
    </Panel>
  )
}
