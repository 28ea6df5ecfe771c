import { SelectField } from '#ui/select-field.tsx'

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
  return (
    <SelectField
      label={label}
      options={[['', 'All'], ...values.map((value) => [value, value === 'none' ? none : value] as const)]}
      value={chosen ?? ''}
      onChange={(value) => onChoose(value || undefined)}
    />
  )
}
