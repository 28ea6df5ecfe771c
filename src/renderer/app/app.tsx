import { lazy, Suspense, useDeferredValue, useEffect } from 'react'
import { useEditorRequest } from '#data/card-editor.ts'
import type { Store } from '#data/store.ts'
import { StoreContext, useSettings } from '#data/store-context.ts'
import { afterPaint } from '#ui/after-paint.ts'
import { useLastSaid } from '#ui/say.ts'
import { NoticeBanner } from './notice-banner.tsx'
import { SavePdf } from './save-pdf.tsx'
import { Screens } from './screens.tsx'
import { Shell } from './shell.tsx'
import { paintTheme } from './theme.ts'

/** Left to the first frames, in milliseconds, before the database is checked. */
const firstFrames = 1000

// Fetched when they are first needed, like the screens.
const CardEditor = lazy(() => import('#features/editor/card-editor.tsx').then((file) => ({ default: file.CardEditor })))
const Sayings = lazy(() => import('#ui/sayings.tsx').then((file) => ({ default: file.Sayings })))

/**
 * The whole page.
 * @param store opened before
 */
export function App({ store }: { readonly store: Store }) {
  useEffect(() => {
    const timer = setTimeout(() => void store.check(), firstFrames)
    return () => clearTimeout(timer)
  }, [store])
  return (
    <StoreContext value={store}>
      <Theme />
      <SavePdf>
        <Shell>
          <NoticeBanner />
          <Screens />
        </Shell>
        <OverEveryScreen />
      </SavePdf>
    </StoreContext>
  )
}

/** What may stand over any screen: the editor of cards, and what was last said. */
function OverEveryScreen() {
  // Behind by as long as the file takes: an empty place shown meanwhile would stand for 300 ms.
  const request = useDeferredValue(useEditorRequest())
  const said = useDeferredValue(useLastSaid())
  return (
    <>
      <Suspense>{request && <CardEditor request={request} companion={window.companion} />}</Suspense>
      <Suspense>{said && <Sayings />}</Suspense>
    </>
  )
}

/** Keeps page and window in the colours that are set. */
function Theme() {
  const { theme } = useSettings()
  useEffect(() => {
    paintTheme(theme)
    return afterPaint(() => void window.companion.appearance({ theme }))
  }, [theme])
  return null
}
