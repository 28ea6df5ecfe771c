import { type ComponentProps, type ReactNode, useId } from 'react'
import styles from './card-editor.module.css'

type Box = Pick<ComponentProps<'textarea'>, 'ref' | 'onKeyDown' | 'onPaste' | 'onDragOver' | 'onDrop' | 'name' | 'rows'>

/** Several lines of text with their label, and what keeps them from being saved. */
export function TextField({
  label,
  value,
  problem,
  onChange,
  children,
  ...box
}: Box & {
  readonly label: string
  readonly value: string
  readonly problem: string | undefined
  readonly onChange: (value: string) => void
  /** Stands between the label and the text. */
  readonly children?: ReactNode
}) {
  const id = useId()
  return (
    <div className={styles.field}>
      <div className={styles.label}>
        <label htmlFor={id}>{label}</label>
        {children}
      </div>
      <textarea
        id={id}
        {...box}
        value={value}
        data-long={value.length > longText}
        aria-invalid={problem !== undefined}
        aria-describedby={problem ? `${id}-problem` : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      <Problem id={`${id}-problem`} words={problem} />
    </div>
  )
}

/** A box does not grow with a longer text: it has its full height, and measuring the text takes time. */
const longText = 5000

/** Tags, on one line. */
export function TagsField({
  value,
  problem,
  onChange
}: {
  readonly value: string
  readonly problem: string | undefined
  readonly onChange: (value: string) => void
}) {
  const id = useId()
  return (
    <div className={styles.field}>
      <div className={styles.label}>
        <label htmlFor={id}>Tags</label>
        <small id={`${id}-hint`}>If you like, with commas between them</small>
      </div>
      <input
        id={id}
        name="tags"
        value={value}
        aria-invalid={problem !== undefined}
        aria-describedby={problem ? `${id}-problem` : `${id}-hint`}
        onChange={(event) => onChange(event.target.value)}
      />
      <Problem id={`${id}-problem`} words={problem} />
    </div>
  )
}

function Problem({ id, words }: { readonly id: string; readonly words: string | undefined }) {
  return (
    words && (
      <p id={id} className={styles.problem}>
        {words}
      </p>
    )
  )
}
