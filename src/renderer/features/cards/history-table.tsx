import type { CardMoment } from '#domain/progress/card-history.ts'
import { Scrolls } from '#ui/scrolls.tsx'
import { count, percent } from '#ui/words.ts'
import { dateWords } from './due-words.ts'
import { ratingNames } from './rating-names.ts'
import styles from './why-screen.module.css'
import { daysOf } from './why-words.ts'

/** What happened to a card, the newest first. */
export function HistoryTable({
  history,
  today
}: {
  readonly history: readonly CardMoment[]
  /** Study day. */
  readonly today: number
}) {
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
              <th scope="row">{dateWords(moment.day, today)}</th>
              <td>{answerWords(moment)}</td>
              <td>{expectedWords(moment)}</td>
              <td>{waitWords(moment)}</td>
              <td>{moment.after ? daysOf(moment.after.stability) : ''}</td>
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

function expectedWords({ kind, expected }: CardMoment): string {
  if (kind !== 'answered') return ''
  return expected === undefined ? 'first answer' : percent(expected)
}

function waitWords({ after, moved }: CardMoment): string {
  if (!after) return ''
  if (after.due.kind === 'time') return 'minutes'
  return `${count(after.interval, 'day')}${moved ? ', moved to a quieter day' : ''}`
}
