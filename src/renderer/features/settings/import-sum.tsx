import type { ImportPreview, TableReading } from '#shared/exchange.ts'
import { Button } from '#ui/button.tsx'
import styles from './exchange.module.css'
import { useFocus } from './exchange-dialog.tsx'
import { importLines } from './import-words.ts'
import { TableFields } from './table-fields.tsx'

/** What would come of an import, before anything is changed. */
export function ImportSum({
  preview,
  reading,
  onReadAs,
  onBack,
  onTake
}: {
  readonly preview: ImportPreview
  /** Whether the table is being read another way. */
  readonly reading: boolean
  readonly onReadAs: (reading: TableReading) => void
  readonly onBack: () => void
  /** Absent where nothing would change. */
  readonly onTake: ((kind: ImportPreview['kind']) => Promise<void>) | undefined
}) {
  const first = useFocus()
  const lines = importLines(preview)
  return (
    <div className={styles.form}>
      {preview.kind === 'table' && <TableFields reading={preview.reading} rows={preview.rows} onChange={onReadAs} />}
      <div role="status" className={styles.said}>
        <p>
          {reading
            ? 'Reading the table'
            : onTake
              ? `“${preview.file}” brings:`
              : `“${preview.file}” would change nothing.`}
        </p>
        {!reading && lines.length > 0 && (
          <ul className={styles.sum}>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </div>
      <div className={styles.buttons}>
        <Button ref={onTake ? undefined : first} onClick={onBack}>
          Back
        </Button>
        {onTake && (
          <Button look="primary" ref={first} disabled={reading} onClick={() => void onTake(preview.kind)}>
            Import
          </Button>
        )}
      </div>
    </div>
  )
}
