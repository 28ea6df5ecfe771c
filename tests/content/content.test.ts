import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { compileContent } from '../../scripts/content/compile.ts'

test('every file of the content is sound', () => {
  const pack = compileContent('content')
  expect([...pack.keys()]).toContain('index.json')
})

test.each(['ids.txt', 'source-guide-runs.txt', 'catalog/framework.yaml'])(
  'content/%s is there: without it a check passes over everything',
  (file) => {
    expect(existsSync(`content/${file}`)).toBe(true)
  }
)
