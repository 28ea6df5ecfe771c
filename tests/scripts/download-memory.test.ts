import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { failedWithinADay, forgetFailure, rememberFailure } from '#scripts/download-memory.mjs'

const hour = 3_600_000
const noon = Date.UTC(2026, 0, 1, 12)
let cache = ''

beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'memory-test-'))
})
afterEach(() => rmSync(cache, { recursive: true }))

test('a failed download is remembered for a day', () => {
  expect(failedWithinADay(cache, '45.4.1', noon)).toBe(false)
  rememberFailure(cache, '45.4.1', noon)
  expect(failedWithinADay(cache, '45.4.1', noon + 23 * hour)).toBe(true)
  expect(failedWithinADay(cache, '45.4.1', noon + 24 * hour)).toBe(false)
})

test('a clock that was set back does not lengthen the memory', () => {
  rememberFailure(cache, '45.4.1', noon)
  expect(failedWithinADay(cache, '45.4.1', noon - hour)).toBe(false)
})

test('another version is tried at once', () => {
  rememberFailure(cache, '45.4.1', noon)
  expect(failedWithinADay(cache, '45.4.2', noon)).toBe(false)
})

test('a failure can be forgotten, and a damaged memory counts as none', () => {
  rememberFailure(cache, '45.4.1', noon)
  forgetFailure(cache)
  expect(failedWithinADay(cache, '45.4.1', noon)).toBe(false)
  writeFileSync(join(cache, 'electron-download-failed.json'), '{"version": "45.4.1", "fail')
  expect(failedWithinADay(cache, '45.4.1', noon)).toBe(false)
})
