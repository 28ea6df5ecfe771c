import { intervalWords } from '#domain/scheduling/interval.ts'
import type { Outcome } from '#domain/scheduling/outcomes.ts'
import { ratings } from '#domain/scheduling/schedule.ts'
import type { Moment } from '#domain/scheduling/study-day.ts'
import { Scrolls } from '#ui/scrolls.tsx'
import { ratingNames } from './rating-names.ts'
import styles from './why-screen.module.css'
import { outcomeWords } from './why-words.ts'

/** What each of the four ratings would do now, and why. */
export function OutcomesTable({
  outcomes,
  now,
  forExam
}: {
  readonly outcomes: readonly Outcome[]
  readonly now: Moment
  /** Whether a plan to the exam sets the dates. */
  readonly forExam: boolean
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
                  <td>{outcomeWords(outcome, forExam)}</td>
                </tr>
              )
            )
          })}
        </tbody>
      </table>
    </Scrolls>
  )
}
