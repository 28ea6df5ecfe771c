import { Link } from 'wouter'
import { Needed } from '#data/pack.ts'
import { useProgress } from '#data/store-context.ts'
import { useNow } from '#data/use-now.ts'
import { retention } from '#domain/progress/retention.ts'
import { streak } from '#domain/progress/streak.ts'
import { studyDay } from '#domain/scheduling/study-day.ts'
import { Figures } from '#ui/figures.tsx'
import { Page } from '#ui/page.tsx'
import { Panel } from '#ui/panel.tsx'
import { count, minutesWords, percent } from '#ui/words.ts'
import { ByChapter } from './by-chapter.tsx'
import { ByDeck } from './by-deck.tsx'
import { Forecast } from './forecast.tsx'
import { Heatmap } from './heatmap.tsx'
import styles from './progress-screen.module.css'
import { ReadinessPanel } from './readiness-panel.tsx'

/** Everything the learner did, summed up. */
export function ProgressScreen() {
  const today = studyDay(useNow())
  const { day } = useProgress()
  const days = [...day.values()]
  const answers = days.reduce((sum, one) => sum + one.answers, 0)
  const minutes = days.reduce((sum, one) => sum + one.took, 0) / 60_000
  const month = retention(day, today, 30)
  const row = streak(day, today)
  return (
    <Page title="Progress" lead="Folded from your journal, on this machine alone">
      <Panel title="So far">
        <Figures
          figures={[
            [String(row), row === 1 ? 'day in a row' : 'days in a row'],
            [answers.toLocaleString('en-GB'), answers === 1 ? 'answer' : 'answers'],
            [minutes < 1 ? '< 1 min' : minutesWords(minutes), 'spent on cards'],
            [month.rate === undefined ? '–' : percent(month.rate), 'remembered, last 30 days']
          ]}
        />
        <p className={styles.soft}>
          {month.rate === undefined
            ? 'What you remember is measured from the first cards that come back after a day or more.'
            : `${month.remembered} of ${count(month.reviews, 'review')} in the last 30 days were remembered: every rating but Again, on cards out of their learning steps.`}
        </p>
      </Panel>
      <Needed files={['questions.json']}>
        <ReadinessPanel today={today} />
      </Needed>
      <Heatmap today={today} />
      <Forecast today={today} />
      <p>
        <Link href="/progress/cards">Statistics of the cards</Link>: true retention, intervals, hours, and how far the
        scheduler can be believed
      </p>
      <ByDeck today={today} />
      <ByChapter />
    </Page>
  )
}
