import { type Ref, useId } from 'react'
import styles from './exchange.module.css'

/** A field for a passphrase, hidden unless it is to be seen. */
export function PassphraseField({
  label,
  value,
  seen,
  field,
  error,
  isNew = false,
  onChange
}: {
  readonly label: string
  readonly value: string
  readonly seen: boolean
  readonly field?: Ref<HTMLInputElement>
  /** What is wrong with it. */
  readonly error?: string | undefined
  /** Whether it is being chosen, and not one that is known already. */
  readonly isNew?: boolean
  readonly onChange: (value: string) => void
}) {
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        ref={field}
        className={styles.passphrase}
        type={seen ? 'text' : 'password'}
        autoComplete={isNew ? 'new-password' : 'current-password'}
        spellCheck={false}
        value={value}
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? undefined : `${id}-error`}
        onChange={(event) => onChange(event.target.value)}
      />
      {error !== undefined && (
        <p id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </div>
  )
}

/** Whether what is typed is to be seen. */
export function SeenField({ seen, onChange }: { readonly seen: boolean; readonly onChange: (seen: boolean) => void }) {
  return (
    <label className={styles.check}>
      <input type="checkbox" checked={seen} onChange={(event) => onChange(event.target.checked)} />
      Show what I type
    </label>
  )
}
