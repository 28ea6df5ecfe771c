import { Scrolls } from '#ui/scrolls.tsx'
import styles from './progress-screen.module.css'

type Numbers = {
  readonly heads: readonly string[]
  /** As many cells as there are heads; the first names its row. */
  readonly rows: readonly (readonly string[])[]
}

/** The numbers of a chart, folded up under it. */
export function ChartTable({ heads, rows }: Numbers) {
  return (
    <details>
      <summary>As a table</summary>
      <NumbersTable heads={heads} rows={rows} />
    </details>
  )
}

/** Numbers that need no chart. */
export function NumbersTable({ heads, rows }: Numbers) {
  return (
    <Scrolls label={heads.join(', ')}>
      <table className={styles.table}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, index) => (
                <td key={heads[index + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolls>
  )
}
