import { app } from 'electron'
import type { DiagnosticsOrder } from '#shared/diagnostics.ts'
import { success } from '#shared/result.ts'
import type { Backups } from '../backup/backups.ts'
import type { JournalKeeper } from '../journal/journal-keeper.ts'
import { diagnosticsText } from './diagnostics-text.ts'
import { gatherFacts } from './facts.ts'

/** Diagnostics of the app as it runs. */
export async function diagnose(
  page: DiagnosticsOrder,
  journal: JournalKeeper,
  backups: Pick<Backups, 'state' | 'list'>
): Promise<string> {
  const [state, list] = [await backups.state(), await backups.list()]
  const facts = await gatherFacts({
    userData: app.getPath('userData'),
    made: new Date().toISOString(),
    versions: {
      app: app.getVersion(),
      Electron: process.versions.electron,
      Chromium: process.versions.chrome,
      Node: process.versions.node
    },
    page,
    journal: await journal.current(),
    backups: state.ok ? (list.ok ? success({ state: state.value, list: list.value }) : list) : state
  })
  return diagnosticsText(facts)
}
