import { expect, test } from 'vitest'
import { readCommandLine } from '#scripts/runtime-shim/command-line.mjs'

test('the app is the first argument that is not an option, and the rest is its own', () => {
  expect(readCommandLine(['--no-sandbox', '/app', '--user-data-dir=/tmp/x', 'other'])).toEqual({
    folder: '/app',
    preloads: []
  })
})

test('modules to load first are not taken for the app', () => {
  expect(readCommandLine(['-r', '/first.js', '--require', '/second.js', '/app'])).toEqual({
    folder: '/app',
    preloads: ['/first.js', '/second.js']
  })
})

test('without an app there is none', () => {
  expect(readCommandLine(['--no-sandbox'])).toEqual({ folder: undefined, preloads: [] })
})
