import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Panel } from '#ui/panel.tsx'
import styles from './exchange.module.css'
import { ExportDialog } from './export-dialog.tsx'
import { ImportDialog } from './import-dialog.tsx'
import type { ExchangeCompanion } from './use-exchange.ts'

/** The ways out to other programs and computers, and in from them. */
export function Exchange({ companion }: { readonly companion: ExchangeCompanion }) {
  const [open, setOpen] = useState<'export' | 'import'>()
  const close = () => setOpen(undefined)
  return (
    <Panel title="Export and import" id="exchange">
      <p className={styles.lead}>
        Cards go to Anki and to spreadsheets and come from them; what you did goes from one computer to another. All of
        it is files that you choose: nothing is sent anywhere.
      </p>
      <div className={styles.open}>
        <Button onClick={() => setOpen('export')}>Export</Button>
        <Button onClick={() => setOpen('import')}>Import</Button>
      </div>
      {open === 'export' && <ExportDialog companion={companion} onClose={close} />}
      {open === 'import' && <ImportDialog companion={companion} onClose={close} />}
    </Panel>
  )
}
