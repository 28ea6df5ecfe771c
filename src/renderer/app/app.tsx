import { useEffect } from 'react'
import type { Store } from '#data/store.ts'
import { StoreContext, useSettings } from '#data/store-context.ts'
import { NoticeBanner } from './notice-banner.tsx'
import { SavePdf } from './save-pdf.tsx'
import { Screens } from './screens.tsx'
import { Shell } from './shell.tsx'
import { paintTheme } from './theme.ts'

/**
 * The whole page.
 * @param store opened before
 */
export function App({ store }: { readonly store: Store }) {
  useEffect(() => {
    const idle = requestIdleCallback(() => void store.check())
    return () => cancelIdleCallback(idle)
  }, [store])
  return (
    <StoreContext value={store}>
      <Theme />
      <SavePdf>
        <Shell>
          <NoticeBanner />
          <Screens />
        </Shell>
      </SavePdf>
    </StoreContext>
  )
}

/** Keeps page and window in the colours that are set. */
function Theme() {
  const { theme } = useSettings()
  useEffect(() => {
    paintTheme(theme)
    void window.companion.appearance({ theme })
  }, [theme])
  return null
}
