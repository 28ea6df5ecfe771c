import { useId } from 'react'
import type { TableReading } from '#shared/exchange.ts'
import styles from './exchange.module.css'

const encodings: Readonly<Record<TableReading['encoding'], string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16, big endian',
  'windows-1252': 'Windows-1252'
}

const separators: Readonly<Record<TableReading['separator'], string>> = {
  ',': 'Comma',
  ';': 'Semicolon',
  '\t': 'Tab',
  '|': 'Bar'
}

/** How a table is read, with its first rows as they are read so. */
export function TableFields({
  reading,
  rows,
  onChange
}: {
  readonly reading: TableReading
  readonly rows: readonly (readonly string[])[]
  readonly onChange: (reading: TableReading) => void
}) {
  const { columns } = reading
  const width = Math.max(2, ...rows.map((row) => row.length), columns.ask + 1, columns.answer + 1)
  const names = Array.from({ length: width }, (_, index) => nameOf(reading, rows, index))
  const choices = Object.fromEntries(names.map((name, index) => [String(index), name]))
  const change = (part: Partial<TableReading>) => onChange({ ...reading, ...part })
  const changeColumns = (part: Partial<TableReading['columns']>) => change({ columns: { ...columns, ...part } })
  const body = reading.header ? rows.slice(1) : rows
  return (
    <>
      <div className={styles.fields}>
        <Field
          label="Question"
          names={choices}
          value={String(columns.ask)}
          onChange={(ask) => changeColumns({ ask: Number(ask) })}
        />
        <Field
          label="Answer"
          names={choices}
          value={String(columns.answer)}
          onChange={(answer) => changeColumns({ answer: Number(answer) })}
        />
        <Field
          label="Tags"
          names={{ none: 'None', ...choices }}
          value={String(columns.tags ?? 'none')}
          onChange={(tags) => changeColumns({ tags: tags === 'none' ? undefined : Number(tags) })}
        />
        <Field
          label="Divided by"
          names={separators}
          value={reading.separator}
          onChange={(separator) => change({ separator })}
        />
        <Field
          label="Encoding"
          names={encodings}
          value={reading.encoding}
          onChange={(encoding) => change({ encoding })}
        />
      </div>
      <label className={styles.check}>
        <input type="checkbox" checked={reading.header} onChange={({ target }) => change({ header: target.checked })} />
        The first row names the columns
      </label>
      <div className={styles.scroll} role="group" aria-label="First rows" tabIndex={0}>
        <table className={styles.rows}>
          <thead>
            <tr>
              {names.map((name, index) => (
                <th key={index} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {body.map((row, at) => (
              <tr key={at}>
                {names.map((_, index) => (
                  <td key={index}>{row[index] ?? ''}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

/** What a column is called: by the first row, or by its number. */
function nameOf({ header }: TableReading, rows: readonly (readonly string[])[], index: number): string {
  const name = header ? (rows[0]?.[index] ?? '').trim() : ''
  return name === '' ? `Column ${index + 1}` : name
}

/** One of a few values in a list. */
function Field<Value extends string>({
  label,
  names,
  value,
  onChange
}: {
  readonly label: string
  readonly names: Readonly<Record<Value, string>>
  readonly value: Value
  readonly onChange: (value: Value) => void
}) {
  const id = useId()
  const values = Object.keys(names) as Value[] // the keys of the record above and no others
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={({ target }) => onChange(values.find((one) => one === target.value) ?? value)}
      >
        {values.map((one) => (
          <option key={one} value={one}>
            {names[one]}
          </option>
        ))}
      </select>
    </div>
  )
}
