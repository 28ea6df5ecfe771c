import { useId } from 'react'
import styles from './filter.module.css'

/** Narrows a table to one value of a column. */
export function Filter({
  label,
  values,
  none,
  chosen,
  onChoose
}: {
  readonly label: string
  readonly values: readonly string[]
  /** The words for the rows that have no value, which is called `none`. */
  readonly none: string
  readonly chosen: string | undefined
  readonly onChoose: (value: string | undefined) => void
}) {
  const id = useId()
  return (
    <p className={styles.filter}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={chosen ?? ''} onChange={({ target }) => onChoose(target.value || undefined)}>
        <option value="">All</option>
        {values.map((value) => (
          <option key={value} value={value}>
            {value === 'none' ? none : value}
          </option>
        ))}
      </select>
    </p>
  )
}
