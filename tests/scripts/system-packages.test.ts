import { expect, test } from 'vitest'
import { missingLibraries, packagesFor, whatAndWhy } from '#scripts/system-packages.mjs'

const listing = `
	linux-vdso.so.1 (0x00007ffc)
	libgtk-3.so.0 => not found
	libc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f16)
	libnss3.so => not found
	libgtk-3.so.0 => not found
`

test('the libraries that the loader does not find are named, each once', () => {
  expect(missingLibraries(listing)).toEqual(['libgtk-3.so.0', 'libnss3.so'])
})

test('only what is missing is asked for', () => {
  expect(packagesFor({ libraries: [], display: true }, 'apt-get')).toEqual(['xvfb', 'xauth'])
  expect(packagesFor({ libraries: ['libnss3.so'], display: false }, 'apt-get')).not.toContain('xvfb')
})

test('what is missing is said together with why it is needed', () => {
  expect(whatAndWhy({ libraries: ['libnss3.so'], display: true })).toEqual([
    'Electron cannot start: this system lacks libnss3.so.',
    'There is no display here, and Xvfb, which stands in for one, is not installed.'
  ])
})
