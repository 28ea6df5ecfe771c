import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openLog } from '#main/log.ts'

const base = mkdtempSync(join(tmpdir(), 'log-'))
afterAll(() => rmSync(base, { recursive: true, force: true }))

test('trouble is written to a file in the folder, which is made when it is needed and not before', () => {
  const folder = join(base, 'logs')
  const log = openLog(folder)
  expect(existsSync(folder)).toBe(false)
  log.warn('The page stopped')
  log.error('The deed failed', new Error('no room'))
  const text = readFileSync(join(folder, 'main.log'), 'utf8')
  expect(text).toMatch(/\[warn\] +The page stopped/)
  expect(text).toMatch(/\[error\] +The deed failed Error: no room/)
})

test('past one mebibyte the file is begun anew, and only one older is kept', () => {
  const folder = join(base, 'rotated')
  const log = openLog(folder)
  for (let line = 0; line < 30; line += 1) log.warn('x'.repeat(100_000))
  expect(readdirSync(folder).toSorted()).toEqual(['main.log', 'main.old.log'])
  for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).size).toBeLessThan(1.2 * 1024 * 1024)
})
