import type { ImportPreview, TableReading } from '#shared/exchange.ts'
import styles from './exchange.module.css'
import { ExchangeSum } from './exchange-sum.tsx'
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
  const lead = onTake ? `“${preview.file}” brings:` : `“${preview.file}” would change nothing.`
  return (
    <div className={styles.form}>
      {preview.kind === 'table' && <TableFields reading={preview.reading} rows={preview.rows} onChange={onReadAs} />}
      <ExchangeSum
        lead={reading ? 'Reading the table' : lead}
        lines={reading ? [] : importLines(preview)}
        act="Import"
        busy={reading}
        onBack={onBack}
        onTake={onTake && (() => void onTake(preview.kind))}
      />
    </div>
  )
}
