import { createContext, use, useMemo, useSyncExternalStore } from 'react'
import { type Settings, settingsFrom } from '#domain/settings/settings.ts'
import type { Progress } from './progress.ts'
import type { Notice, Store } from './store.ts'

export const StoreContext = createContext<Store | undefined>(undefined)

/** The store of the app. Throws where no provider stands above: that is a bug of ours. */
export function useStore(): Store {
  const store = use(StoreContext)
  if (!store) throw new Error('No store above this component.')
  return store
}

/** What the learner did so far; the component is drawn again when it changes. */
export function useProgress(): Progress {
  const store = useStore()
  return useSyncExternalStore(store.subscribe, () => store.state().progress)
}

export function useNotice(): Notice | undefined {
  const store = useStore()
  return useSyncExternalStore(store.subscribe, () => store.state().notice)
}

/** All settings with their values. */
export function useSettings(): Settings {
  const { setting } = useProgress()
  return useMemo(() => settingsFrom(new Map([...setting].map(([name, { value }]) => [name, value]))), [setting])
}
