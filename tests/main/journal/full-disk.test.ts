import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, statfsSync, statSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { allEvents, bytesIn, eventNumbers, failureKind, fileIn, newFolder, opened, valueOf } from './journal-fixture.ts'

/*
 * The same as the injected faults in journal.test.ts, on a disk that is really full: a file system of 256 KiB in
 * memory. Making one takes root on Linux; elsewhere the injected faults have to do, and the run says so.
 */

const folder = newFolder()
const disk = join(folder, 'disk')
let whyNot: string | undefined

beforeAll(() => {
  try {
    mkdirSync(disk)
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', disk], { stdio: 'pipe' })
  } catch (error) {
    whyNot = `no small disk could be mounted: ${error instanceof Error ? error.message.trim() : String(error)}`
  }
})

afterAll(() => {
  if (whyNot === undefined) execFileSync('umount', [disk])
  rmSync(folder, { recursive: true, force: true })
})

test('a full disk costs the event that did not fit and nothing else', async ({ skip }) => {
  if (whyNot !== undefined) {
    console.warn(`SKIPPED, a really full disk: ${whyNot}`)
    skip(whyNot)
  }
  const journal = await opened(join(disk, 'journal'))
  valueOf(await journal.append(eventNumbers(0, 10)))
  const { bavail, bsize } = statfsSync(disk)
  writeFileSync(join(disk, 'filler'), Buffer.alloc((bavail - 1) * bsize)) // one block is left

  let kept = 10
  while ((await journal.append(eventNumbers(kept, kept + 1))).ok) kept += 1
  expect(kept).toBeGreaterThan(10)
  const full = bytesIn(join(disk, 'journal'))
  expect(failureKind(await journal.append(eventNumbers(kept, kept + 40)))).toBe('disk-full')
  expect(statSync(fileIn(join(disk, 'journal'))).size).toBe(full.length)

  unlinkSync(join(disk, 'filler'))
  valueOf(await journal.append(eventNumbers(kept, kept + 40)))
  await journal.close()
  const again = await opened(join(disk, 'journal'))
  expect(again.damage).toEqual({ tornBytes: 0, damagedLines: 0 })
  expect(await allEvents(again)).toEqual(eventNumbers(0, kept + 40))
  await again.close()
})
