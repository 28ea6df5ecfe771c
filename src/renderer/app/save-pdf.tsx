import { lazy, type ReactNode, startTransition, Suspense, useCallback, useEffect, useState } from 'react'
import { type Printable, SavePdfContext } from '#data/save-pdf-context.ts'
import { ownDeckId } from '#domain/content/own-deck.ts'

const SavePdfDialog = lazy(() =>
  import('#features/print/save-pdf-dialog.tsx').then((file) => ({ default: file.SavePdfDialog }))
)

/** Lets every screen, and the menu, open the dialog that saves something as a PDF. */
export function SavePdf({ children }: { readonly children: ReactNode }) {
  const [what, setWhat] = useState<Printable>()
  const open = useCallback((next: Printable) => startTransition(() => setWhat(next)), [])
  useEffect(() => window.companion.onSavePdf(() => open(printableAt(location.pathname))), [open])
  return (
    <SavePdfContext value={open}>
      {children}
      <Suspense>
        {what && <SavePdfDialog companion={window.companion} here={what} onClose={() => setWhat(undefined)} />}
      </Suspense>
    </SavePdfContext>
  )
}

/** What stands at an address of the app; the guide where nothing does that could be printed. */
function printableAt(path: string): Printable {
  const [place, ...rest] = path.split('/').slice(1)
  const id = rest.at(-1)
  if (place === 'marks' || path === `/cards/${ownDeckId}`) return { kind: 'marks' }
  if (place === 'guide' && id) return { kind: 'chapter', chapter: id }
  if (place === 'cards' && id && id !== 'study') return { kind: 'deck', deck: id }
  return place === 'glossary' ? { kind: 'glossary' } : { kind: 'guide' }
}
