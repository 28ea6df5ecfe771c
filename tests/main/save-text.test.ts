import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { type Disk, realDisk } from '#main/journal/disk.ts'
import { saveText } from '#main/save-text.ts'
import { bridgeContract } from '#shared/bridge.ts'
import { type Faults, failingDisk } from './journal/failing-disk.ts'
import { failureKind, newFolder, valueOf } from './journal/journal-fixture.ts'

let folder: string
let offered: string[]

beforeEach(() => {
  folder = newFolder()
  offered = []
})

const text = `# Marks\n\n> ${'שלום 👋 '.repeat(20_000)}\n`

function save(place: string | undefined, disk: Disk = realDisk) {
  const askWhere = async (name: string, kind: string): Promise<string | undefined> => {
    offered.push(`${name}, ${kind}`)
    return place
  }
  return saveText({ suggestedName: 'Marks.md', text, kind: 'markdown' }, { disk, askWhere })
}

test('a text is saved where the learner says, and the file’s name comes back without its path', async () => {
  expect(valueOf(await save(join(folder, 'mine.md')))).toEqual({ file: 'mine.md' })
  expect(readFileSync(join(folder, 'mine.md'), 'utf8')).toBe(text)
  expect(readdirSync(folder)).toEqual(['mine.md'])
  expect(offered).toEqual(['Marks.md, markdown'])
})

test('who says nowhere gets nothing', async () => {
  expect(failureKind(await save(undefined))).toBe('cancelled')
  expect(readdirSync(folder)).toEqual([])
})

describe('what stood there before stays, and nothing is left behind,', () => {
  test.each<[string, Faults, string]>([
    ['when the disk is full', { room: 1000, code: 'ENOSPC' }, 'disk-full'],
    ['when the folder may not be written to', { open: 'EACCES' }, 'not-writable'],
    ['when the disk fails', { open: 'EIO' }, 'unexpected']
  ])('%s', async (_, faults, kind) => {
    writeFileSync(join(folder, 'mine.md'), 'older')
    const result = await save(join(folder, 'mine.md'), failingDisk(faults))
    expect(failureKind(result)).toBe(kind)
    expect(result).toMatchObject({ failure: { detail: expect.stringContaining('was not saved') } })
    expect(readdirSync(folder)).toEqual(['mine.md'])
    expect(readFileSync(join(folder, 'mine.md'), 'utf8')).toBe('older')
  })

  test('when the place is a folder', async () => {
    const inside = newFolder()
    writeFileSync(join(inside, 'older.md'), 'older')
    expect(failureKind(await save(inside))).toBe('unexpected')
    expect(readdirSync(inside)).toEqual(['older.md'])
  })
})

test.each(['', '../Marks.md', 'a/b.md', String.raw`a\b.md`, '.hidden', 'C:b.md', 'a\u0000.md', 'x'.repeat(101)])(
  'a page cannot offer the name %j',
  (suggestedName) => {
    const input = { suggestedName, text: '', kind: 'markdown' }
    expect(bridgeContract.saveText.input.safeParse(input).success).toBe(false)
    expect(bridgeContract.saveText.input.safeParse({ ...input, suggestedName: 'Marks, July.md' }).success).toBe(true)
  }
)
