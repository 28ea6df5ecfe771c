import { cpSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { realDisk } from '#main/journal/disk.ts'
import { hasMoved } from '#main/profile-place.ts'
import { failingDisk } from './journal/failing-disk.ts'
import { newFolder } from './journal/journal-fixture.ts'

const asked = (folder: string): Promise<boolean> => hasMoved(realDisk, folder)

test('a folder that stays where it is has not moved, and a first time is no move', async () => {
  const folder = newFolder()
  expect([await asked(folder), await asked(folder), await asked(folder)]).toEqual([false, false, false])
})

test('one that was copied or renamed has, and is told so once', async () => {
  const [folder, base] = [newFolder(), newFolder()]
  await asked(folder)
  const copy = join(base, 'copy')
  cpSync(folder, copy, { recursive: true })
  expect([await asked(copy), await asked(copy)]).toEqual([true, false])
  const renamed = join(base, 'renamed')
  renameSync(copy, renamed)
  expect([await asked(renamed), await asked(renamed)]).toEqual([true, false])
})

test('one that another took the place of, under the same path, has', async () => {
  const [folder, other] = [newFolder(), newFolder()]
  await asked(folder)
  cpSync(folder, other, { recursive: true })
  renameSync(folder, `${folder}-before`)
  renameSync(other, folder)
  expect(await asked(folder)).toBe(true)
})

test('nothing of the path is kept', async () => {
  const folder = newFolder()
  await asked(folder)
  expect(readFileSync(join(folder, 'place.json'), 'utf8')).toMatch(/^\{"place":"[0-9a-f]{64}"\}$/)
})

test('what cannot be found out is no move', async () => {
  const folder = newFolder()
  writeFileSync(join(folder, 'place.json'), 'garbled')
  expect(await asked(folder)).toBe(false)
  expect(await hasMoved(failingDisk({ open: 'EROFS' }), newFolder())).toBe(false)
  expect(await asked(join(folder, 'not there'))).toBe(false)
})
