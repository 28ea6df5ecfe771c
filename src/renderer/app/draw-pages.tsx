import { useEffect } from 'react'
import type { Root } from 'react-dom/client'
import { ErrorBoundary } from 'react-error-boundary'
import { loadMarkdown } from '#data/markdown.ts'
import { packFile } from '#data/pack.ts'
import { filesFor } from '#features/print/files-for.ts'
import '#features/print/paper.css'
import { PrintedPages } from '#features/print/printed-pages.tsx'
import type { Printed } from '#shared/print-order.ts'
import type { PageNumbers } from '#shared/print-step.ts'

/** Every face and slant that is printed, as fonts.css names them. */
const faces = ['1rem "Inter Variable"', '1rem "Source Serif 4 Variable"', 'italic 1rem "Source Serif 4 Variable"']

/**
 * Draws what is to be printed in place of what stood there. Resolves when all of it stands, in its own faces.
 * @throws when a file of the study material is missing or something cannot be drawn
 */
export async function drawPages(root: Root, what: Printed, pages: PageNumbers): Promise<void> {
  document.documentElement.dataset['theme'] = 'light' // paper is white, whatever the screen is
  const { chapters } = await packFile('index.json')
  if (what.kind === 'marks') await loadMarkdown() // for the learner's own cards
  await Promise.all([
    ...filesFor(what, chapters).map((file) => packFile(file)),
    ...faces.map((face) => document.fonts.load(face))
  ])
  await new Promise<void>((resolve, reject) => {
    root.render(
      <ErrorBoundary onError={reject} fallback={null}>
        <Drawn onDrawn={resolve}>
          <PrintedPages what={what} pages={pages} today={new Date()} />
        </Drawn>
      </ErrorBoundary>
    )
  })
  await document.fonts.ready
  await Promise.all(Array.from(document.images, (image) => image.decode().catch(() => undefined))) // one may be missing
}

function Drawn({ onDrawn, children }: { readonly onDrawn: () => void; readonly children: React.ReactNode }) {
  useEffect(onDrawn)
  return children
}
