import { useSearchParams } from 'wouter'
import { useProgress } from '#data/store-context.ts'
import { useDecks } from '#data/use-decks.ts'
import { useNow } from '#data/use-now.ts'
import { useStatistics } from '#data/use-statistics.ts'
import { dayBounds, difficultyBounds, histogram, recallBounds } from '#domain/progress/spread-of-cards.ts'
import type { Statistics } from '#domain/progress/statistics.ts'
import { recallOn } from '#domain/scheduling/schedule.ts'
import { studyDay } from '#domain/scheduling/study-day.ts'
import { Page } from '#ui/page.tsx'
import { Panel } from '#ui/panel.tsx'
import { SelectField } from '#ui/select-field.tsx'
import { CalibrationPanel } from './calibration-panel.tsx'
import { daySpan, Histogram, percentSpan, plainSpan } from './histogram.tsx'
import { HoursPanel } from './hours-panel.tsx'
import styles from './progress-screen.module.css'
import { RetentionTable } from './retention-table.tsx'
import { WeeksPanel } from './weeks-panel.tsx'

/** What the history of the cards comes to, over all decks or over one. */
export function StatisticsScreen() {
  const decks = useDecks()
  const today = studyDay(useNow())
  const [search, setSearch] = useSearchParams()
  const deck = decks.find(({ id }) => id === search.get('deck'))
  const read = useStatistics(today, deck?.id)
  return (
    <Page
      title="Statistics"
      lead="How the cards stand, how well they are kept, and how far the scheduler can be believed"
    >
      <SelectField
        label="Deck"
        options={[['', 'All decks'], ...decks.map(({ id, title }) => [id, title] as const)]}
        value={deck?.id ?? ''}
        onChange={(id) => setSearch(id ? { deck: id } : {}, { replace: true })}
      />
      {read?.kind === 'failed' && (
        <p role="alert">
          The history could not be read, and nothing of it is lost. Open this screen again. ({read.detail})
        </p>
      )}
      {!read && <p role="status">Reading your history …</p>}
      {read?.kind === 'statistics' && <FromHistory statistics={read.statistics} />}
      <Spread cards={deck?.cards.map(([id]) => id)} today={today} />
    </Page>
  )
}

function FromHistory({ statistics }: { readonly statistics: Statistics }) {
  if (statistics.answers === 0) {
    return (
      <Panel title="Nothing to count yet">
        <p className={styles.soft}>Retention, times and hours stand here once you have answered cards of this deck.</p>
      </Panel>
    )
  }
  return (
    <>
      <Panel title="True retention">
        <p className={styles.soft}>
          Of the cards that came back, how many you still knew: every rating but Again. Young cards have waited less
          than three weeks, mature ones three or more.
        </p>
        <RetentionTable rows={statistics.retention} />
      </Panel>
      <CalibrationPanel calibration={statistics.calibration} />
      <WeeksPanel weeks={statistics.weeks} />
      <HoursPanel hours={statistics.hours} />
    </>
  )
}

/** How the cards stand now: no history is needed for that. */
function Spread({ cards, today }: { readonly cards: readonly string[] | undefined; readonly today: number }) {
  const { card: states } = useProgress()
  const all = [...states.values()]
  const wanted = cards && new Set(cards)
  const own = wanted ? all.filter(({ card }) => wanted.has(card)) : all
  const reviewed = own.filter(({ phase }) => phase === 'review')
  if (own.length === 0) return null
  return (
    <>
      <Histogram
        title="Intervals"
        about="Days that the cards wait from one answer to the next."
        bars={histogram(
          reviewed.map(({ interval }) => interval),
          dayBounds
        )}
        span={daySpan}
      />
      <Histogram
        title="Stability"
        about="Days after which 90 of 100 such cards would still be recalled."
        bars={histogram(
          own.map(({ stability }) => stability),
          dayBounds
        )}
        span={daySpan}
      />
      <Histogram
        title="Difficulty"
        about="From 1, easy, to 10, hard. It slows the growth of stability."
        bars={histogram(
          own.map(({ difficulty }) => difficulty),
          difficultyBounds
        )}
        span={plainSpan}
      />
      <Histogram
        title="Recall today"
        about="The chance that you would know each card now."
        bars={histogram(
          own.map((state) => recallOn(state, today)),
          recallBounds
        )}
        span={percentSpan}
      />
    </>
  )
}
