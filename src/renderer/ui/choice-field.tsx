import { useId } from 'react'
import styles from './choice-field.module.css'

/** One of a few values, as a row of radio buttons. */
export function ChoiceField<Value extends string>({
  label,
  names,
  value,
  onChange
}: {
  readonly label: string
  /** The values in the order they are offered, each with the word for it. */
  readonly names: Readonly<Record<Value, string>>
  /** Nothing is chosen where it is absent. */
  readonly value: Value | undefined
  readonly onChange: (value: Value) => void
}) {
  const id = useId()
  const values = Object.keys(names) as Value[] // the keys of the record above and no others
  return (
    <fieldset className={styles.field}>
      <legend>{label}</legend>
      <div className={styles.row}>
        {values.map((one) => (
          <label key={one} className={styles.choice}>
            <input type="radio" name={id} checked={one === value} onChange={() => onChange(one)} />
            <span>{names[one]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
