import type { BackupMessages } from '#shared/backup-progress.ts'
import type { Companion } from '#shared/companion.ts'
import type { DataWarnings } from '#shared/data-warning.ts'
import type { ExchangeMessages } from '#shared/exchange-progress.ts'
import type { FitMessages } from '#shared/fit-progress.ts'
import type { MenuMessages } from '#shared/menu-message.ts'
import type { PrintMessages } from '#shared/print-step.ts'

declare global {
  interface Window {
    /** What the preload offers: see `src/shared/bridge.ts`. */
    readonly companion: Companion &
      MenuMessages &
      PrintMessages &
      ExchangeMessages &
      FitMessages &
      BackupMessages &
      DataWarnings
  }
}
