import styles from './day-grid.module.css'

export type DayCell = {
  readonly key: number
  /** 0 to 4: how much was done. */
  readonly level: number
  /** Shown when one points at it, such as "12 March: 24 answers". */
  readonly words: string
  readonly future: boolean
}

/**
 * Days as squares, darker where more was done. A picture: `label` says in words what it shows.
 * @param weeks 'rows' puts a week on a line, 'columns' makes a column of it
 */
export function DayGrid({
  cells,
  weeks,
  label
}: {
  readonly cells: readonly DayCell[]
  readonly weeks: 'rows' | 'columns'
  readonly label: string
}) {
  return (
    <div className={styles[weeks]} role="img" aria-label={label}>
      {cells.map(({ key, level, words, future }) => (
        <span key={key} title={future ? undefined : words} data-level={future ? undefined : level} />
      ))}
    </div>
  )
}
