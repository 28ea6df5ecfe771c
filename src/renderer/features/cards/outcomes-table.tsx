import { intervalWords } from '#domain/scheduling/interval.ts'
import type { Outcome } from '#domain/scheduling/outcomes.ts'
import { ratings } from '#domain/scheduling/schedule.ts'
import type { Moment } from '#domain/scheduling/study-day.ts'
import { Scrolls } from '#ui/scrolls.tsx'
import { count } from '#ui/words.ts'
import { ratingNames } from './rating-names.ts'
import styles from './why-screen.module.css'

/** What each of the four ratings would do now, and why. */
export function OutcomesTable({
  outcomes,
  now,
  retention
}: {
  readonly outcomes: readonly Outcome[]
  readonly now: Moment
  /** Desired retention, 0.7 to 0.99. */
  readonly retention: number
}) {
  return (
    <Scrolls label="What each answer would do">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Answer</th>
            <th scope="col">Comes back in</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {ratings.map((rating, index) => {
            const outcome = outcomes[index]
            return (
              outcome && (
                <tr key={rating}>
                  <th scope="row">{ratingNames[rating]}</th>
                  <td>{intervalWords(outcome.state, now)}</td>
                  <td>{whyWords(outcome, retention)}</td>
                </tr>
              )
            )
          })}
        </tbody>
      </table>
    </Scrolls>
  )
}

function whyWords({ state, moved }: Outcome, retention: number): string {
  if (state.due.kind === 'time') return 'It is in its learning steps: asked again while the answer is fresh.'
  const of100 = Math.round(retention * 100)
  const known = `Its stability would be ${count(Number(state.stability.toPrecision(3)), 'day')}; after this wait about ${of100} of 100 such cards are still recalled`
  return moved === undefined ? `${known}.` : `${known}, on the quietest day near it.`
}
