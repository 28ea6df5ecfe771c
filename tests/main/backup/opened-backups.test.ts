import { copyFileSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { OpenedBackups } from '#main/backup/opened-backups.ts'
import { openedBackupAddress } from '#shared/address.ts'
import { failureKind, valueOf } from '../journal/journal-fixture.ts'
import { answerOf } from '../../fixtures/events.ts'
import { BackedUp } from './backup-fixture.ts'

const folder = resolve('/home/learner')

/** What the page is to call it by, as the address has it. */
const idIn = (address: string | undefined): string =>
  new URL(address ?? '', 'app://companion').searchParams.get('backup') ?? ''

describe('a command line', () => {
  test.each([
    [['app', 'Monday.finops-backup'], join(folder, 'Monday.finops-backup')],
    [['app', '--flag', '/media/x.finops-backup'], resolve('/media/x.finops-backup')],
    [['app', '/code', 'a.finops-backup', 'b.finops-backup'], join(folder, 'b.finops-backup')]
  ])('that names a backup leads to it: %j', (commandLine, path) => {
    const opened = new OpenedBackups()
    const address = opened.openFrom(commandLine, folder)
    expect(address).toMatch(new RegExp(`^${openedBackupAddress.replace('?', '\\?')}`))
    expect(opened.pathOf(idIn(address))).toBe(path)
  })

  test.each([
    [['x.finops-backup']],
    [['app']],
    [['app', 'x.txt']],
    [['app', '--x.finops-backup']],
    [['app', 'x.finops-backup.exe']]
  ])('that names none leads nowhere: %j', (commandLine) =>
    expect(new OpenedBackups().openFrom(commandLine, folder)).toBeUndefined()
  )
})

test('the address tells nothing of where the file lies, and only what was opened can be asked for', () => {
  const opened = new OpenedBackups()
  const [first, second] = [opened.open('/secret/a.finops-backup'), opened.open('/secret/b.finops-backup')]
  expect(first + second).not.toMatch(/secret|finops-backup/)
  expect([opened.pathOf(idIn(first)), opened.pathOf(idIn(second))]).toEqual([
    '/secret/a.finops-backup',
    '/secret/b.finops-backup'
  ])
  for (const id of ['', 'opened/0', 'opened/3', '/secret/a.finops-backup', '../a', '__proto__', 'length']) {
    expect(opened.pathOf(id)).toBeUndefined()
  }
})

describe('an opened backup', () => {
  let machine: BackedUp
  let elsewhere: string

  beforeEach(async () => {
    machine = await new BackedUp().start()
    await machine.did(answerOf('a'), answerOf('b'))
    valueOf(await machine.backups.make())
    elsewhere = join(mkdtempSync(join(tmpdir(), 'stick-')), 'From another place.finops-backup')
    copyFileSync(machine.newest(), elsewhere)
  })

  test('is looked at and restored, wherever it lies', async () => {
    const other = await new BackedUp().start()
    await other.did(answerOf('c'))
    const id = idIn(other.openedBackups.open(elsewhere))
    expect(valueOf(await other.backups.look({ id }))).toMatchObject({ all: 2, events: 2, answers: 2 })
    expect(valueOf(await other.backups.restore({ id }))).toEqual({ events: 2 })
    expect(other.journal.head.count).toBe(3)
    expect(valueOf(await other.backups.list()).backups.map((backup) => backup.id)).not.toContain(id)
  })

  test('that is damaged, gone or no backup is said to be so, and nothing is changed', async () => {
    const id = idIn(machine.openedBackups.open(elsewhere))
    writeFileSync(elsewhere, 'not a backup')
    expect(failureKind(await machine.backups.look({ id }))).toBe('invalid')
    expect(failureKind(await machine.backups.restore({ id }))).toBe('invalid')
    const gone = idIn(machine.openedBackups.open(`${elsewhere}-gone.finops-backup`))
    expect(failureKind(await machine.backups.look({ id: gone }))).toBe('unexpected')
    expect(machine.journal.head.count).toBe(2)
  })

  test('can be asked for by no path, and by no name that main did not give', async () => {
    for (const id of [elsewhere, 'opened/1', `../${elsewhere}`]) {
      expect(failureKind(await machine.backups.look({ id }))).toBe('invalid')
      expect(failureKind(await machine.backups.restore({ id }))).toBe('invalid')
    }
  })
})
