import { useEffect } from 'react'
import { useLocationProperty } from 'wouter/use-browser-location'
import { Needed } from '#data/pack.ts'
import { Page } from '#ui/page.tsx'
import { About, type AboutCompanion } from './about.tsx'
import { Appearance } from './appearance.tsx'
import { Backups } from './backups.tsx'
import { DataCheck } from './data-check.tsx'
import type { DiagnosticsCompanion } from './diagnostics.tsx'
import { ExamSettings } from './exam-settings.tsx'
import { Exchange } from './exchange.tsx'
import { Keys } from './keys.tsx'
import { StudySettings } from './study-settings.tsx'
import type { BackupCompanion } from './use-backups.ts'
import type { DataCheckCompanion } from './use-data-check.ts'
import type { ExchangeCompanion } from './use-exchange.ts'

/** What can be set, the keys, and what this program is and owes. */
export function SettingsScreen({
  companion
}: {
  readonly companion: ExchangeCompanion & BackupCompanion & DataCheckCompanion & AboutCompanion & DiagnosticsCompanion
}) {
  const place = useLocationProperty(() => location.hash.slice(1))
  useEffect(() => document.getElementById(place)?.scrollIntoView({ block: 'center' }), [place])
  return (
    <Needed files={['about.json']}>
      <Page title="Settings" lead="Every change holds at once and is kept in your journal">
        <Appearance />
        <StudySettings />
        <ExamSettings />
        <Backups companion={companion} />
        <DataCheck companion={companion} />
        <Exchange companion={companion} />
        <Keys />
        <About companion={companion} />
      </Page>
    </Needed>
  )
}
