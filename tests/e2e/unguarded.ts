import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ElectronApplication, Page } from '@playwright/test'
import { launchCommand } from '#scripts/launch.mjs'
import { steer } from './steer.ts'

/**
 * Opens the control: a page at the app's address without any of its guards, on a profile of its own, and hands it to
 * `visit`. `executable` stands in for Electron's own.
 */
export async function withUnguarded(
  visit: (page: Page, app: ElectronApplication) => Promise<void>,
  switches: readonly string[] = [],
  executable?: string
): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 'companion-unguarded-'))
  const { executable: electron, args } = await launchCommand([`--user-data-dir=${profile}`, ...switches])
  const folder = fileURLToPath(new URL('fixtures/unguarded', import.meta.url))
  const app = await steer(executable ?? electron, [...args.slice(0, -1), folder])
  try {
    await visit(await app.firstWindow(), app)
  } finally {
    await app.close()
    rmSync(profile, { recursive: true, force: true })
  }
}
