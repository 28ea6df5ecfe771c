import { Dialog } from '@base-ui/react/dialog'
import { useState } from 'react'
import { usePackFile } from '#data/pack.ts'
import type { Printable } from '#data/save-pdf-context.ts'
import { useProgress } from '#data/store-context.ts'
import { useSetting } from '#data/use-setting.ts'
import { Button } from '#ui/button.tsx'
import { ChoiceField } from '#ui/choice-field.tsx'
import { keptCount, keptThings } from './kept-things.ts'
import { PdfFailed, PdfSaved, PdfWorking } from './pdf-outcome.tsx'
import { proposalFor } from './proposal.ts'
import styles from './save-pdf-dialog.module.css'
import { type PdfCompanion, usePdf } from './use-pdf.ts'
import { WhatField } from './what-field.tsx'

/**
 * Asks what to save as a PDF and on what paper, then shows how far it is and what came of it.
 * @param here what stood on the screen when it was opened: that is proposed
 */
export function SavePdfDialog({
  companion,
  here,
  onClose
}: {
  readonly companion: PdfCompanion
  readonly here: Printable
  readonly onClose: () => void
}) {
  const things = keptThings(useProgress())
  const proposed = proposalFor(here, usePackFile('index.json'), keptCount(things))
  const [what, setWhat] = useState(proposed)
  const [paper, setPaper] = useSetting('paper')
  const { state, save, ask, cancel } = usePdf(companion)
  const close = (): void => {
    if (state.kind === 'working') cancel()
    onClose()
  }
  const start = () => void save({ what: what.kind === 'marks' ? things : what, paper })
  return (
    <Dialog.Root open onOpenChange={(open) => !open && close()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup className={styles.popup}>
          <Dialog.Title className={styles.title}>Save as PDF</Dialog.Title>
          {state.kind === 'asking' && (
            <form className={styles.form} action={start}>
              <WhatField proposed={proposed} things={things} value={what} onChange={setWhat} />
              <ChoiceField label="Paper" names={{ a4: 'A4', letter: 'Letter' }} value={paper} onChange={setPaper} />
              <div className={styles.buttons}>
                <Button onClick={close}>Cancel</Button>
                <Button look="primary" type="submit">
                  Save…
                </Button>
              </div>
            </form>
          )}
          {state.kind === 'working' && <PdfWorking step={state.step} onCancel={cancel} />}
          {state.kind === 'saved' && <PdfSaved file={state.file} onClose={close} />}
          {state.kind === 'failed' && <PdfFailed failure={state.failure} onAgain={ask} onClose={close} />}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
