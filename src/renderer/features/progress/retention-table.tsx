import type { Statistics } from '#domain/progress/statistics.ts'
import { rateOf, type Tally } from '#domain/progress/true-retention.ts'
import { Scrolls } from '#ui/scrolls.tsx'
import { percent } from '#ui/words.ts'
import styles from './progress-screen.module.css'

/** True retention, as Anki's table has it. */
export function RetentionTable({ rows }: { readonly rows: Statistics['retention'] }) {
  return (
    <Scrolls label="True retention">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Period</th>
            <th scope="col">Young</th>
            <th scope="col">Mature</th>
            <th scope="col">All</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, young, mature, all }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{tallyWords(young)}</td>
              <td>{tallyWords(mature)}</td>
              <td>{tallyWords(all)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolls>
  )
}

function tallyWords(tally: Tally): string {
  const rate = rateOf(tally)
  return rate === undefined ? '–' : `${percent(rate)} of ${tally.reviews.toLocaleString('en-GB')}`
}
