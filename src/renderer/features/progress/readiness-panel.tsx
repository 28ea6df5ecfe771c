import { Link } from 'wouter'
import { useProgress } from '#data/store-context.ts'
import { useBank, useItemHistory } from '#data/use-bank.ts'
import { useKeptForecast } from '#data/use-kept-forecast.ts'
import { domainNames } from '#domain/exam/domains.ts'
import { confusions } from '#domain/exam/item-history.ts'
import { practiceAddress } from '#domain/exam/practice-pool.ts'
import { type PaperState, scoreOf } from '#domain/exam/paper.ts'
import { judge, type SatPaper, trackRecord } from '#domain/progress/readiness-record.ts'
import type { Forecast, Move, Readiness } from '#domain/progress/readiness.ts'
import { dateOfDay } from '#domain/scheduling/study-day.ts'
import { Figures } from '#ui/figures.tsx'
import { Panel } from '#ui/panel.tsx'
import { count, dayWords, percent } from '#ui/words.ts'
import { NumbersTable } from './chart-table.tsx'
import styles from './progress-screen.module.css'

/**
 * How likely it is to pass. Stands under `Needed` with "questions.json".
 * @param today study day
 */
export function ReadinessPanel({ today }: { readonly today: number }) {
  const { examDay, planned, result } = useKeptForecast(today)
  return (
    <Panel title="Readiness" aside={planned ? `for ${dayWords(dateOfDay(examDay))}` : 'if the exam were today'}>
      {result.enough ? <Known forecast={result} planned={planned} /> : <NotYet lacking={result} />}
      <Confusions />
      <TrackRecord />
    </Panel>
  )
}

function NotYet({ lacking }: { readonly lacking: Extract<Readiness, { readonly enough: false }> }) {
  const { have, need, missing } = lacking
  return (
    <>
      <p>
        There is not enough yet to forecast from, so there is no number: {have.answers} of {need.answers} answers to
        exam questions, and {have.domains} of {need.domains} domains with at least three answers or five cards begun.
      </p>
      {missing.length > 0 && (
        <p className={styles.soft}>Still lacking: {missing.map((domain) => domainNames[domain]).join('; ')}.</p>
      )}
      <p>
        <Link href="/exam/practice?pool=unseen">Practise questions</Link>
      </p>
    </>
  )
}

function Known({ forecast, planned }: { readonly forecast: Forecast; readonly planned: boolean }) {
  const { passing, interval, expectedScore, perDomain, moves, byRecentAccuracy } = forecast
  const [low, high] = interval
  return (
    <>
      <Figures
        figures={[
          [chance(passing), 'to pass a paper like yours'],
          [`${Math.floor(low * 100)}–${Math.ceil(high * 100)} %`, 'nine times in ten'],
          [percent(expectedScore), 'of the questions right']
        ]}
      />
      <p className={styles.soft}>
        {planned ? 'On the day of the exam, if nothing more were learnt.' : 'As things stand today.'} From what you
        would recall of the cards that day, your first answers to {count(answersOf(forecast), 'question')} with guessing
        taken off, the weight of each domain and what you have not seen yet. By your latest answers alone it would be{' '}
        {chance(byRecentAccuracy)}. It speaks of papers as this program sets them, not of the real exam, whose questions
        are not known.
      </p>
      {moves.length > 0 && (
        <>
          <h3 className={styles.sub}>What would move it most</h3>
          <ul className={styles.moves}>
            {moves.slice(0, 3).map((move) => (
              <li key={`${move.kind} ${move.domain}`}>{moveWords(move)}</li>
            ))}
          </ul>
        </>
      )}
      <h3 className={styles.sub}>Domain by domain</h3>
      <NumbersTable
        heads={['Domain', 'Weight', 'Expected right', 'Likely between', 'Cards begun', 'Questions answered']}
        rows={perDomain.map(({ domain, weight, expected, interval: [from, to], seen, answers }) => [
          domainNames[domain],
          percent(weight),
          percent(expected),
          `${percent(from)} and ${percent(to)}`,
          percent(seen),
          String(answers)
        ])}
      />
    </>
  )
}

const answersOf = ({ perDomain }: Forecast): number => perDomain.reduce((sum, { answers }) => sum + answers, 0)

/** Certainty there is none: neither way. */
const chance = (share: number): string =>
  share > 0.99 ? `over ${percent(0.99)}` : share < 0.01 ? `under ${percent(0.01)}` : percent(share)

function moveWords({ kind, domain, cards, gain, marks }: Move): string {
  const deed = kind === 'learn' ? `Begin ${count(cards, 'new card')}` : `Refresh ${count(cards, 'card')}`
  const inChance = gain < negligible ? '' : `${points(gain)} to the chance of passing, `
  return `${deed} of ${domainNames[domain]}: ${inChance}${points(marks)} to the questions right`
}

/** A gain that would be written as nothing. */
const negligible = 0.0005

const points = (share: number): string => `+${(share * 100).toFixed(1)} points`

/** Confusions that are shown; the screen of the exam has them all. */
const mostConfusions = 3

/** What is mixed up most, each with the way to practise it. */
function Confusions() {
  const { misconceptions } = useBank()
  const found = confusions(useItemHistory()).flatMap(({ misconception: id, times }) => {
    const name = misconceptions.get(id)?.name
    return name ? [{ id, name, times }] : []
  })
  if (found.length === 0) return null
  return (
    <>
      <h3 className={styles.sub}>What to get straight first</h3>
      <ul className={styles.moves}>
        {found.slice(0, mostConfusions).map(({ id, name, times }) => (
          <li key={id}>
            <Link href={practiceAddress({ which: 'all', misconception: id })}>{name}</Link>,{' '}
            {times === 1 ? 'once' : `${times} times`}
          </li>
        ))}
      </ul>
    </>
  )
}

/** How well past forecasts did. */
function TrackRecord() {
  const { forecast, paper } = useProgress()
  const record = trackRecord(judge([...forecast.values()], [...paper.values()].flatMap(satPaper)))
  if (!record) return null
  const { papers, passing, byRecentAccuracy, scoreError, scoreBias } = record
  return (
    <>
      <h3 className={styles.sub}>How its past forecasts did</h3>
      <p className={styles.soft}>
        {count(papers, 'paper')} had a forecast in the fortnight before. It was {(scoreError * 100).toFixed(0)} points
        of the result off on average, and {scoreBias < 0 ? 'promised too much' : 'promised too little'} by{' '}
        {Math.abs(scoreBias * 100).toFixed(0)}. Brier score {passing.brier.toFixed(3)}; of recent accuracy alone{' '}
        {byRecentAccuracy.brier.toFixed(3)}. Lower is better
        {passing.brier > byRecentAccuracy.brier ? ', so the simpler forecast has done better for you so far.' : '.'}
      </p>
    </>
  )
}

function satPaper(paper: PaperState): readonly SatPaper[] {
  const score = scoreOf(paper)
  if (!score || score.counted === 0) return []
  return [{ at: paper.begunAt, score: score.right / score.counted, passed: score.passed }]
}
