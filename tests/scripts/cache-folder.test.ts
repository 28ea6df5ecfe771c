import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { cacheFolder } from '#scripts/cache-folder.mjs'

describe('the cache folder', () => {
  test('lies where XDG_CACHE_HOME says', () => {
    expect(cacheFolder({ XDG_CACHE_HOME: tmpdir() })).toBe(join(tmpdir(), 'finops-study-companion'))
  })

  test.each([{}, { XDG_CACHE_HOME: '' }, { XDG_CACHE_HOME: 'relative' }])('lies at home for %j', (environment) => {
    expect(cacheFolder(environment)).toBe(join(homedir(), '.cache', 'finops-study-companion'))
  })
})
