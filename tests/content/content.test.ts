import { expect, test } from 'vitest'
import { compileContent } from '../../scripts/content/compile.ts'

test('every file of the content is sound', () => {
  const pack = compileContent('content')
  expect([...pack.keys()]).toContain('index.json')
})
