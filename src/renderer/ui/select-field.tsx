import { useId } from 'react'
import styles from './select-field.module.css'

/** One of many values, from a list that opens. */
export function SelectField({
  label,
  options,
  value,
  onChange
}: {
  readonly label: string
  /** The values in the order they are offered, each with the words for it. */
  readonly options: readonly (readonly [value: string, name: string])[]
  readonly value: string
  readonly onChange: (value: string) => void
}) {
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={({ target }) => onChange(target.value)}>
        {options.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}
