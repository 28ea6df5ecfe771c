import { expect, test } from 'vitest'
import { npmCommand } from '#scripts/npm-command.mjs'
import { isUpToDate, namesTheSame } from '#scripts/npm-packages.mjs'

const react = { version: '19.0.0', integrity: 'sha512-a' }
const macOnly = { version: '1.0.0', integrity: 'sha512-b', optional: true }
const locked = { '': {}, 'node_modules/react': react, 'node_modules/for-mac': macOnly }

test('an installation as locked is up to date, whether or not it has the builds for other platforms', () => {
  expect(isUpToDate(locked, { 'node_modules/react': react })).toBe(true)
  expect(isUpToDate(locked, { 'node_modules/react': react, 'node_modules/for-mac': macOnly })).toBe(true)
  expect(isUpToDate(locked, { 'node_modules/react': react, 'node_modules/for-linux': macOnly })).toBe(true)
})

test.each([
  ['a package is missing', {}],
  ['a version differs', { 'node_modules/react': { ...react, version: '18.0.0' } }],
  ['a checksum differs', { 'node_modules/react': { ...react, integrity: 'sha512-c' } }],
  ['there is one too many', { 'node_modules/react': react, 'node_modules/left': react }]
])('an installation is stale when %s', (_, installed) => {
  expect(isUpToDate(locked, installed)).toBe(false)
})

test('package.json and its lock file agree when they ask for the same versions, in whatever order', () => {
  const manifest = { dependencies: { react: '19.0.0', dexie: '4.0.0' }, devDependencies: { vite: '8.0.0' } }
  expect(
    namesTheSame(manifest, { dependencies: { dexie: '4.0.0', react: '19.0.0' }, devDependencies: { vite: '8.0.0' } })
  ).toBe(true)
  expect(namesTheSame(manifest, { dependencies: { dexie: '4.0.0', react: '19.0.0' } })).toBe(false)
  expect(namesTheSame(manifest, undefined)).toBe(false)
})

test('under npm start the npm that runs is used again, and no other package manager', () => {
  expect(npmCommand({ npm_execpath: '/opt/npm/bin/npm-cli.js' }, 'linux')).toEqual([
    process.execPath,
    '/opt/npm/bin/npm-cli.js'
  ])
  expect(npmCommand({ npm_execpath: '/opt/yarn.js' }, 'linux')).toEqual(['npm'])
  expect(npmCommand({}, 'win32')).toEqual(['npm.cmd'])
})
