import { expect, test } from 'vitest'
import { chooseNames } from '#scripts/apt.mjs'

const entry = (name: string, candidate: string) =>
  `${name}:\n  Installed: (none)\n  Candidate: ${candidate}\n  Version table:\n`

test('takes the name that ends in t64 where the old one is a mere alias', () => {
  const policy = entry('libasound2', '(none)') + entry('libasound2t64', '1.2.14-1')
  expect(chooseNames(['libasound2'], policy)).toEqual(['libasound2t64'])
})

test('keeps the old name on releases that still have it', () => {
  const policy = entry('libasound2', '1.2.8-1+b1') + entry('xvfb', '2:21.1.7-3')
  expect(chooseNames(['libasound2', 'xvfb'], policy)).toEqual(['libasound2', 'xvfb'])
})

test('keeps the old name where the package lists are empty, so that apt-get names it in its own complaint', () => {
  expect(chooseNames(['libnss3'], '')).toEqual(['libnss3'])
})
