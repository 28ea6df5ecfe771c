// @ts-check
// `npm run fixture:keep`: keeps what this version of the app stores, for the tests of every later one. To be run where
// the version of the database, the journal or the backups has been raised, or a kind of event has been added.
import { fileURLToPath } from 'node:url'
import { loadTypeScript } from './load-typescript.mjs'

/** @type {{ keepStored: (folder: string) => Promise<string> }} as the file itself says */
const { keepStored } = await loadTypeScript(new URL('../tests/fixtures/stored/keep.ts', import.meta.url))
console.log(`Kept in ${await keepStored(fileURLToPath(new URL('../tests/fixtures/stored', import.meta.url)))}`)
