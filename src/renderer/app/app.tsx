import { Suspense, use, useEffect } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import type { Store } from '#data/store.ts'
import { StoreContext, useSettings } from '#data/store-context.ts'
import { ErrorScreen } from './error-screen.tsx'
import { NoticeBanner } from './notice-banner.tsx'
import { Screens } from './screens.tsx'
import { Shell } from './shell.tsx'
import { paintTheme } from './theme.ts'

/** The whole page: the shell stands at once, the screen inside it as soon as the store and the index are there. */
export function App({ store, ready }: { readonly store: Store; readonly ready: Promise<void> }) {
  return (
    <StoreContext value={store}>
      <Shell>
        <ErrorBoundary FallbackComponent={ErrorScreen}>
          <Suspense fallback={<p className="visually-hidden">Opening</p>}>
            <Opened ready={ready} store={store} />
          </Suspense>
        </ErrorBoundary>
      </Shell>
    </StoreContext>
  )
}

function Opened({ ready, store }: { readonly ready: Promise<void>; readonly store: Store }) {
  use(ready)
  const { theme } = useSettings()
  useEffect(() => {
    paintTheme(theme)
    void window.companion.appearance({ theme })
  }, [theme])
  useEffect(() => {
    const idle = requestIdleCallback(() => void store.check())
    return () => cancelIdleCallback(idle)
  }, [store])
  return (
    <>
      <NoticeBanner />
      <Screens />
    </>
  )
}
