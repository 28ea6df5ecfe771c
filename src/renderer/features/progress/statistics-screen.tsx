import { useSearchParams } from 'wouter'
import { useProgress } from '#data/store-context.ts'
import { useDecks } from '#data/use-decks.ts'
import { useNow } from '#data/use-now.ts'
import { useStatistics } from '#data/use-statistics.ts'
import type { Period } from '#domain/progress/period.ts'
import { dayBounds, difficultyBounds, histogram, recallBounds } from '#domain/progress/spread-of-cards.ts'
import type { Statistics } from '#domain/progress/statistics.ts'
import { recallOn } from '#domain/scheduling/schedule.ts'
import { studyDay } from '#domain/scheduling/study-day.ts'
import { Page } from '#ui/page.tsx'
import { Panel } from '#ui/panel.tsx'
import { SelectField } from '#ui/select-field.tsx'
import { CalibrationPanel } from './calibration-panel.tsx'
import { FitPanel } from './fit-panel.tsx'
import { FutureDuePanel } from './future-due-panel.tsx'
import { daySpan, Histogram, percentSpan, plainSpan } from './histogram.tsx'
import { HoursPanel } from './hours-panel.tsx'
import styles from './progress-screen.module.css'
import { RetentionTable } from './retention-table.tsx'
import { TimePanel } from './time-panel.tsx'
import type { FitCompanion } from './use-fit.ts'

const periods: Readonly<Record<Period, string>> = {
  month: 'Last 30 days',
  quarter: 'Last 3 months',
  year: 'Last 12 months',
  all: 'All time'
}

const periodNames = Object.keys(periods) as Period[] // the keys of the record above and no others

/** What the history of the cards comes to, over all decks or over one. */
export function StatisticsScreen({ companion }: { readonly companion: FitCompanion }) {
  const decks = useDecks()
  const today = studyDay(useNow())
  const [search, setSearch] = useSearchParams()
  const deck = decks.find(({ id }) => id === search.get('deck'))
  const period = periodNames.find((name) => name === search.get('period')) ?? 'year'
  const { read, fittable } = useStatistics(today, deck?.id, period)
  const choose = (part: Readonly<Record<string, string>>): void => {
    const chosen = Object.entries({ deck: deck?.id ?? '', period, ...part })
    setSearch(Object.fromEntries(chosen.filter(([, value]) => value !== '')), { replace: true })
  }
  return (
    <Page
      title="Statistics"
      lead="How the cards stand, how well they are kept, and how far the scheduler can be believed"
    >
      <div className={styles.choices}>
        <SelectField
          label="Deck"
          options={[['', 'All decks'], ...decks.map(({ id, title }) => [id, title] as const)]}
          value={deck?.id ?? ''}
          onChange={(id) => choose({ deck: id })}
        />
        <SelectField
          label="Period"
          options={periodNames.map((name) => [name, periods[name]] as const)}
          value={period}
          onChange={(name) => choose({ period: name })}
        />
      </div>
      {read?.kind === 'failed' && (
        <p role="alert">
          The history could not be read, and nothing of it is lost. Open this screen again. ({read.detail})
        </p>
      )}
      {!read && <p role="status">Reading your history …</p>}
      {read?.kind === 'statistics' && <FromHistory statistics={read.statistics} period={periods[period]} />}
      <Spread cards={deck?.cards.map(([id]) => id)} today={today} />
      {fittable > 0 && <FitPanel companion={companion} reviews={fittable} />}
    </Page>
  )
}

function FromHistory({ statistics, period }: { readonly statistics: Statistics; readonly period: string }) {
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
      {statistics.inPeriod === 0 ? (
        <Panel title={period}>
          <p className={styles.soft}>No card was answered in this period. Choose a longer one.</p>
        </Panel>
      ) : (
        <>
          <CalibrationPanel calibration={statistics.calibration} />
          <TimePanel time={statistics.time} />
          <HoursPanel hours={statistics.hours} />
        </>
      )}
    </>
  )
}

/** How the cards stand now: no history is needed for that. */
function Spread({ cards, today }: { readonly cards: readonly string[] | undefined; readonly today: number }) {
  const { card: states, care } = useProgress()
  const all = [...states.values()]
  const wanted = cards && new Set(cards)
  const own = wanted ? all.filter(({ card }) => wanted.has(card)) : all
  const reviewed = own.filter(({ phase }) => phase === 'review')
  if (own.length === 0) return null
  return (
    <>
      <FutureDuePanel states={own.filter(({ card }) => !care.get(card)?.suspended)} today={today} />
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
