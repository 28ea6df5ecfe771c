import { createContext, use } from 'react'
import type { Printed } from '#shared/print-order.ts'

/** What can be saved as a PDF, by name. */
export type Printable = Exclude<Printed, { kind: 'marks' }> | { readonly kind: 'marks' }

export const SavePdfContext = createContext<(what: Printable) => void>(() => undefined)

/** Opens the dialog that saves something as a PDF. */
export const useSavePdf = (): ((what: Printable) => void) => use(SavePdfContext)
