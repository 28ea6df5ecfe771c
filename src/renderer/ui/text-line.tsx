import { useId } from 'react'
import styles from './text-line.module.css'

/** One line of text with its label, what to write, and what keeps it from being saved. */
export function TextLine({
  label,
  hint,
  value,
  problem,
  onChange
}: {
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly problem: string | undefined
  readonly onChange: (value: string) => void
}) {
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        maxLength={200}
        value={value}
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-about`}
        onChange={({ target }) => onChange(target.value)}
      />
      <small id={`${id}-about`} data-problem={problem !== undefined}>
        {problem ?? hint}
      </small>
    </div>
  )
}
