import { mkdirSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { diagnosticsText } from '#main/diagnostics/diagnostics-text.ts'
import { type Facts, gatherFacts } from '#main/diagnostics/facts.ts'
import { openLog } from '#main/log.ts'
import { type DiagnosticsOrder, diagnosticsOrder } from '#shared/diagnostics.ts'
import { failure, success } from '#shared/result.ts'
import { newFolder } from '../journal/journal-fixture.ts'

const planted = 'Showback leaves out invoices'

const page: DiagnosticsOrder = {
  database: { version: 3, events: 12, subjects: 4, chain: '1a2b3c4d' },
  notice: null,
  language: 'en-GB'
}

const given: Omit<Facts, 'system' | 'sizes' | 'log'> = {
  made: '2026-11-27T11:00:00.000Z',
  versions: { app: '0.1.0', Electron: '45.4.1' },
  page,
  journal: success({
    head: { count: 12, chain: '1a2b3c4d' },
    damage: { damagedLines: 1, tornBytes: 0 },
    usable: true
  }),
  backups: success({
    state: {
      last: { made: 0, events: 11 },
      folder: join(homedir(), planted),
      trouble: `It failed. (open '${planted}')`,
      lock: 'none',
      canKeep: false
    },
    list: {
      backups: [
        { id: planted, file: planted, newer: false, about: { made: 0, events: 11, here: true, locked: false } }
      ],
      now: 12
    }
  })
}

/** A profile whose every file holds something that the learner wrote, and is named by it where it can be. */
async function textOf(facts: Partial<typeof given> = {}): Promise<string> {
  const userData = newFolder()
  for (const folder of ['data/journal', 'data/backups', 'data/images', 'IndexedDB/app_companion', 'logs']) {
    mkdirSync(join(userData, folder), { recursive: true })
    if (folder !== 'logs') writeFileSync(join(userData, folder, planted), planted)
  }
  writeFileSync(join(userData, 'data/journal/events.ndjson'), planted.repeat(100))
  const log = openLog(join(userData, 'logs'))
  log.warn(`A file could not be read: "${planted}"`)
  log.error('The deed importOpen failed', new SyntaxError(`Unexpected token, "${planted}" is not valid JSON`))
  log.error('The start failed', new Error(`No ${join(homedir(), 'folder')}`))
  return diagnosticsText(await gatherFacts({ userData, ...given, ...facts }))
}

test('versions, sizes, counts and states are told, with the last lines of the log', async () => {
  const text = await textOf()
  expect(text).toContain('Versions: app 0.1.0, Electron 45.4.1')
  expect(text).toContain('Journal: open, 12 entries, running hash 1a2b3c4d, mended when it was opened, 1 damaged lines')
  expect(text).toContain('; 2.8 kB')
  expect(text).toContain(
    'Working copy: version 3, 12 entries, 4 subjects, running hash 1a2b3c4d, notice none; 1 file, 28 bytes'
  )
  expect(text).toContain('Backups: 1, 1 of this installation, 0 unreadable; the last of 1970-01-01')
  expect(text).toMatch(/\[warn\] +A file could not be read: “…”/)
  expect(text).toMatch(/\[error\] +The deed importOpen failed SyntaxError: Unexpected token, “…”/)
})

test('nothing that the learner wrote is in it, no name of a file of theirs, and no home folder', async () => {
  const text = await textOf()
  expect(text).not.toContain('Showback')
  expect(text).not.toContain('invoices')
  expect(text).not.toContain(homedir())
  expect(text).toContain('No ~/folder')
})

test('they are to be had when nothing works', async () => {
  const broken = failure('not-writable', `It may not be written to. (open '${planted}')`)
  const text = await textOf({
    journal: broken,
    backups: broken,
    page: { ...page, database: null, notice: 'not-saving' }
  })
  expect(text).toContain('Journal: not open (not-writable: It may not be written to. (open “…”')
  expect(text).toContain('Working copy: not open, notice not-saving')
  expect(text).toContain('Backups: cannot be looked at (not-writable)')
  expect(text).not.toContain('Showback')
})

test.each([
  { ...page, language: planted },
  { ...page, notice: planted },
  { ...page, more: planted },
  { ...page, database: { version: 3, events: 1, subjects: 1, chain: planted } }
])('no text of the learner’s can come from the page', (order) => {
  expect(diagnosticsOrder.safeParse(order).success).toBe(false)
})
