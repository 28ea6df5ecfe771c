import type { CardMoment } from '#domain/progress/card-history.ts'
import { dateOfDay } from '#domain/scheduling/study-day.ts'
import { Scrolls } from '#ui/scrolls.tsx'
import { count, dayWords, percent } from '#ui/words.ts'
import { ratingNames } from './rating-names.ts'
import styles from './why-screen.module.css'

/** What happened to a card, the newest first. */
export function HistoryTable({ history }: { readonly history: readonly CardMoment[] }) {
  return (
    <Scrolls label="What happened so far">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col">Answer</th>
            <th scope="col">Recall expected</th>
            <th scope="col">Then waited</th>
            <th scope="col">Stability after</th>
          </tr>
        </thead>
        <tbody>
          {history.toReversed().map((moment, index) => (
            <tr key={history.length - index}>
              <th scope="row">{dayWords(dateOfDay(moment.day))}</th>
              <td>{answerWords(moment)}</td>
              <td>{moment.expected === undefined ? 'first answer' : percent(moment.expected)}</td>
              <td>{waitWords(moment)}</td>
              <td>{moment.after ? count(Number(moment.after.stability.toPrecision(3)), 'day') : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolls>
  )
}

function answerWords({ kind, rating }: CardMoment): string {
  if (kind === 'due-set') return 'Day chosen'
  if (kind === 'forgotten') return 'Made new again'
  return rating === undefined ? '' : ratingNames[rating]
}

function waitWords({ after, moved }: CardMoment): string {
  if (!after) return ''
  if (after.due.kind === 'time') return 'minutes'
  return `${count(after.interval, 'day')}${moved ? ', moved to a quieter day' : ''}`
}
