import { NumberField } from '@base-ui/react/number-field'
import { Minus, Plus } from 'lucide-react'
import { useId } from 'react'
import styles from './stepper-field.module.css'

/** A whole number in a range, typed or stepped. */
export function StepperField({
  label,
  hint,
  unit,
  value,
  least,
  most,
  step,
  onChange
}: {
  readonly label: string
  readonly hint?: string
  readonly unit?: string
  readonly value: number
  readonly least: number
  readonly most: number
  readonly step: number
  readonly onChange: (value: number) => void
}) {
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <NumberField.Root
        id={id}
        value={value}
        min={least}
        max={most}
        step={step}
        onValueCommitted={(next) => next !== null && onChange(next)}
      >
        <NumberField.Group className={styles.group}>
          <NumberField.Decrement aria-label={`Less: ${label}`}>
            <Minus size={15} aria-hidden />
          </NumberField.Decrement>
          <NumberField.Input aria-describedby={hint ? `${id}-hint` : undefined} />
          {unit && <span aria-hidden>{unit}</span>}
          <NumberField.Increment aria-label={`More: ${label}`}>
            <Plus size={15} aria-hidden />
          </NumberField.Increment>
        </NumberField.Group>
      </NumberField.Root>
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  )
}
