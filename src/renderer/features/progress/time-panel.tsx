import type { Statistics } from '#domain/progress/statistics.ts'
import type { Step, TimeSpan } from '#domain/progress/time-spent.ts'
import { dateOfDay } from '#domain/scheduling/study-day.ts'
import { Panel } from '#ui/panel.tsx'
import { count, minutesWords } from '#ui/words.ts'
import { BarChart } from './bar-chart.tsx'
import { ChartTable } from './chart-table.tsx'
import styles from './progress-screen.module.css'

const dayMonth = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })
const monthYear = new Intl.DateTimeFormat('en-GB', { month: 'short', year: '2-digit', timeZone: 'UTC' })

const heads: Readonly<Record<Step, string>> = { day: 'Day', week: 'Week from', month: 'Month' }

/** Time spent on cards, by days, weeks or months. */
export function TimePanel({ time: { step, spans } }: { readonly time: Statistics['time'] }) {
  const nameOf = ({ from }: TimeSpan): string => (step === 'month' ? monthYear : dayMonth).format(dateOfDay(from))
  const all = spans.reduce((sum, { took }) => sum + took, 0)
  const answers = spans.reduce((sum, span) => sum + span.answers, 0)
  const last = spans.at(-1)
  return (
    <Panel title="Time spent" aside={`${minutesWords(all / 60_000)}, ${count(answers, 'answer')}`}>
      <p className={styles.soft}>
        Minutes from a question to its rating, by {step}. An answer took {secondsWords(all / answers)} on average.
      </p>
      <BarChart
        label={`Minutes spent on cards by ${step}: ${minutesWords((last?.took ?? 0) / 60_000)} in the last`}
        bars={spans.map((span) => ({
          name: nameOf(span),
          value: span.took / 60_000,
          words: `${nameOf(span)}: ${minutesWords(span.took / 60_000)}, ${count(span.answers, 'answer')}`
        }))}
      />
      <ChartTable
        heads={[heads[step], 'Time', 'Answers']}
        rows={spans.map((span) => [nameOf(span), minutesWords(span.took / 60_000), String(span.answers)])}
      />
    </Panel>
  )
}

const secondsWords = (milliseconds: number): string => count(Math.max(1, Math.round(milliseconds / 1000)), 'second')
