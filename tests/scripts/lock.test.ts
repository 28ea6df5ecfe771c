import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { withLock } from '#scripts/lock.mjs'

describe('the lock', () => {
  let folder = ''
  const lines: string[] = []
  const say = (line: string) => void lines.push(line)

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lock-test-'))
    lines.length = 0
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  test('lets one work at a time', async () => {
    const lock = join(folder, 'not', 'there', 'yet.lock')
    const steps: string[] = []
    const work = async () => {
      steps.push('begin')
      await pause(50)
      steps.push('end')
    }
    await Promise.all([withLock(lock, say, work), withLock(lock, say, work)])
    expect(steps).toEqual(['begin', 'end', 'begin', 'end'])
    expect(lines).toEqual(['Another set-up is under way: waiting for it.'])
  })

  test('is given back when the work fails', async () => {
    const lock = join(folder, 'work.lock')
    await expect(withLock(lock, say, () => Promise.reject(new Error('no luck')))).rejects.toThrow('no luck')
    expect(await withLock(lock, say, async () => 'done')).toBe('done')
    expect(lines).toEqual([])
  })

  test('is taken over from an owner that was killed', async () => {
    const lock = join(folder, 'work.lock')
    await mkdir(lock)
    expect(await withLock(lock, say, async () => 'done', 400)).toBe('done')
  })

  test('is not taken from an owner that still works', async () => {
    const lock = join(folder, 'work.lock')
    const steps: string[] = []
    const slow = withLock(lock, say, async () => {
      await pause(2_500)
      steps.push('slow')
    })
    await pause(50)
    await withLock(lock, say, async () => void steps.push('next'), 1_600)
    await slow
    expect(steps).toEqual(['slow', 'next'])
  })

  test('says what to do where the folder cannot be written', async () => {
    const file = join(folder, 'file')
    writeFileSync(file, '')
    const attempt = withLock(join(file, 'work.lock'), say, async () => 'done')
    await expect(attempt).rejects.toThrow('Set XDG_CACHE_HOME to a folder you can write to')
  })
})
