import { useState } from 'react'
import { futureDue } from '#domain/progress/future-due.ts'
import type { CardState } from '#domain/scheduling/card-state.ts'
import { dateOfDay } from '#domain/scheduling/study-day.ts'
import { ChoiceField } from '#ui/choice-field.tsx'
import { Panel } from '#ui/panel.tsx'
import { count, dayWords } from '#ui/words.ts'
import { BarChart } from './bar-chart.tsx'
import { ChartTable } from './chart-table.tsx'
import styles from './progress-screen.module.css'

const names = { month: '30 days', quarter: '3 months', year: '1 year' } as const

/** What each range is drawn as: how many bars of how many days. */
const drawn = {
  month: { spans: 30, width: 1, by: 'day' },
  quarter: { spans: 13, width: 7, by: 'week' },
  year: { spans: 13, width: 28, by: 'four weeks' }
} as const

const dayMonth = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })

/** When cards come back, with what is overdue apart. */
export function FutureDuePanel({
  states,
  today
}: {
  /** Without suspended cards. */
  readonly states: readonly CardState[]
  readonly today: number
}) {
  const [range, setRange] = useState<keyof typeof names>('month')
  const { spans: length, width, by } = drawn[range]
  const { backlog, spans, later } = futureDue(states, today, length, width)
  const within = spans.reduce((sum, { cards }) => sum + cards, 0)
  return (
    <Panel title="Future due" aside={`${count(within, 'card')}, ${count(backlog, 'more', 'more')} overdue`}>
      <p className={styles.soft}>
        Cards that come back, by {by}, if nothing is forgotten and nothing new is begun. What is overdue stands in the
        words above and in no bar; suspended cards are left out.
        {later > 0 && ` ${count(later, 'card comes', 'cards come')} back later than this.`}
      </p>
      <ChoiceField label="Range" names={names} value={range} onChange={setRange} />
      <BarChart
        label={`Cards that come back by ${by}: ${spans[0]?.cards ?? 0} in the first, ${Math.max(...spans.map(({ cards }) => cards))} in the fullest; ${backlog} overdue`}
        bars={spans.map(({ from, cards }) => ({
          name: dayMonth.format(dateOfDay(from)),
          value: cards,
          words: `${from === today ? 'From today' : `From ${dayWords(dateOfDay(from))}`}: ${count(cards, 'card')}`
        }))}
      />
      <ChartTable
        heads={['From', 'Cards']}
        rows={[
          ['Overdue', String(backlog)],
          ...spans.map(({ from, cards }) => [dayWords(dateOfDay(from)), String(cards)])
        ]}
      />
    </Panel>
  )
}
