import { useEffect } from 'react'
import { useLocationProperty } from 'wouter/use-browser-location'
import { Page } from '#ui/page.tsx'
import { About } from './about.tsx'
import { Appearance } from './appearance.tsx'
import { Keys } from './keys.tsx'
import { StudySettings } from './study-settings.tsx'

/** What can be set, the keys, and what this program is and owes. */
export function SettingsScreen() {
  const place = useLocationProperty(() => location.hash.slice(1))
  useEffect(() => document.getElementById(place)?.scrollIntoView({ block: 'center' }), [place])
  return (
    <Page title="Settings" lead="Every change holds at once and is kept in your journal">
      <Appearance />
      <StudySettings />
      <Keys />
      <About />
    </Page>
  )
}
