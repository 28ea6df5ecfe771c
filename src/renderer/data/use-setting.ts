import type { SettingName, Settings } from '#domain/settings/settings.ts'
import { useSettings, useStore } from './store-context.ts'

/** A setting's value, and the way to change it. */
export function useSetting<Name extends SettingName>(
  name: Name
): readonly [value: Settings[Name], change: (value: Settings[Name]) => void] {
  const store = useStore()
  const value = useSettings()[name]
  const change = (next: Settings[Name]): void => {
    if (next !== value) store.keep({ kind: 'setting-changed', setting: name, value: next })
  }
  return [value, change]
}
