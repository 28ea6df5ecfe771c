import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Panel } from '#ui/panel.tsx'
import styles from './backups.module.css'
import { DataCheckDialog } from './data-check-dialog.tsx'
import type { DataCheckCompanion } from './use-data-check.ts'

/** What is kept where, and the way to have it checked. */
export function DataCheck({ companion }: { readonly companion: DataCheckCompanion }) {
  const [checking, setChecking] = useState(false)
  return (
    <Panel title="Your data" id="data">
      <p className={styles.lead}>
        Everything you did is in a journal on this computer, in a working copy that is made from it, and in backups. At
        each start journal and working copy are compared and mend each other. A check reads all three from end to end,
        mends what can be mended, and says what it found. It never throws anything away.
      </p>
      <div className={styles.acts}>
        <Button onClick={() => setChecking(true)}>Check my data</Button>
      </div>
      {checking && <DataCheckDialog companion={companion} onClose={() => setChecking(false)} />}
    </Panel>
  )
}
