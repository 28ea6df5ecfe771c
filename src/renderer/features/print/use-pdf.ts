import { useEffect, useState } from 'react'
import type { Companion } from '#shared/companion.ts'
import type { PrintOrder } from '#shared/print-order.ts'
import type { PrintMessages, PrintStep } from '#shared/print-step.ts'
import type { Failure } from '#shared/result.ts'

/** The part of the bridge that makes PDFs. */
export type PdfCompanion = Pick<Companion, 'printPdf' | 'printCancel'> & Pick<PrintMessages, 'onPrintStep'>

export type PdfState =
  | { readonly kind: 'asking' }
  /** Without a step the learner is being asked for a place. */
  | { readonly kind: 'working'; readonly step: PrintStep | undefined }
  | { readonly kind: 'saved'; readonly file: string }
  | { readonly kind: 'failed'; readonly failure: Failure }

/** Has a PDF made, and tells how far it is. One that was given up leads back to the questions. */
export function usePdf(companion: PdfCompanion) {
  const [state, setState] = useState<PdfState>({ kind: 'asking' })
  useEffect(
    () =>
      companion.onPrintStep((step) => setState((now) => (now.kind === 'working' ? { kind: 'working', step } : now))),
    [companion]
  )
  const save = async (order: PrintOrder): Promise<void> => {
    setState({ kind: 'working', step: undefined })
    const answer = await companion.printPdf(order)
    if (answer.ok) setState({ kind: 'saved', file: answer.value.file })
    else if (answer.failure.kind === 'cancelled') setState({ kind: 'asking' })
    else setState({ kind: 'failed', failure: answer.failure })
  }
  return { state, save, ask: () => setState({ kind: 'asking' }), cancel: () => void companion.printCancel() }
}
