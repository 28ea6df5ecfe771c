/** A file that reaches where it may not, and what its check is to say about it. */
export type Plant = {
  readonly path: string
  readonly source: string
  /** The rule that must object. */
  readonly rule: string
  /** Words of the objection, where the rule alone does not tell which layer speaks. */
  readonly says?: string
  /** How often it must be said, if more than once. */
  readonly times?: number
}

const importOf = (path: string, specifier: string, says: string): Plant => ({
  path,
  source: `import { planted } from '${specifier}'\n\nexport const used = planted\n`,
  rule: 'eslint(no-restricted-imports)',
  says
})

/** A file in this folder for each of these imports. */
const importsIn = (folder: string, says: string, specifiers: readonly string[]): readonly Plant[] =>
  specifiers.map((specifier) => importOf(`${folder}/planted-${fileName(specifier)}.ts`, specifier, says))

const fileName = (specifier: string): string =>
  specifier
    .replace('#', 'alias/')
    .replaceAll('..', 'up')
    .replace('./', 'here/')
    .replaceAll(/[^a-z]+/g, '-')

const words = (text: string): readonly string[] => text.trim().split(/\s+/)

/** One import of every kind there is, by name. */
const everyKind = words(`
  #domain/content/term.ts #shared/channel.ts #main/report.ts #data/database.ts #ui/button.tsx
  #features/cards/deck-name.ts zod fuse.js minisearch approx-string-match pdf-lib ts-fsrs react react-dom/client wouter tinykeys uuid
  dexie electron electron-log node:fs node:fs/promises fs unknown-package`)

/** The layers: where, how the objection begins, which of the above it may import, and where `../` may not lead. */
const layers = [
  {
    folder: 'src/domain/content',
    says: 'The domain imports',
    may: 'zod fuse.js minisearch approx-string-match',
    astray: '../../shared/channel.ts ./../../shared/channel.ts ../../main/report.ts'
  },
  {
    folder: 'src/shared',
    says: 'The contract imports',
    may: '#domain/content/term.ts zod',
    astray: '../main/report.ts ../domain/content/term.ts ./../main/report.ts'
  },
  {
    folder: 'src/preload',
    says: 'The preload imports',
    may: '#shared/channel.ts electron',
    astray: '../main/report.ts ../shared/channel.ts'
  },
  {
    folder: 'src/main',
    says: 'The main process imports',
    may: '#domain/content/term.ts #shared/channel.ts node:fs node:fs/promises electron electron-log zod pdf-lib',
    astray: '../renderer/app/entry.tsx ../preload/preload.ts ./../preload/preload.ts'
  },
  {
    folder: 'src/main/journal',
    says: 'The main process imports',
    may: '#domain/content/term.ts #shared/channel.ts node:fs node:fs/promises electron electron-log zod pdf-lib',
    astray: '../../renderer/app/entry.tsx ../../preload/preload.ts'
  },
  {
    folder: 'src/renderer/data',
    says: 'The data layer imports',
    may: '#domain/content/term.ts #shared/channel.ts dexie react uuid',
    astray: '../ui/button.tsx ../features/cards/deck-name.ts ../../main/report.ts ./../ui/button.tsx'
  },
  {
    folder: 'src/renderer/ui',
    says: 'The widgets know',
    may: 'react wouter',
    astray: '../data/database.ts ../features/cards/deck-name.ts ../../domain/content/term.ts ./../data/database.ts'
  },
  {
    folder: 'src/renderer/features/guide',
    says: 'A feature imports',
    may: '#domain/content/term.ts #shared/channel.ts #data/database.ts #ui/button.tsx react wouter tinykeys',
    astray: '../cards/deck-name.ts ./../cards/deck-name.ts ../planted.ts ../../app/entry.tsx ../../data/database.ts'
  },
  {
    folder: 'src/renderer/app',
    says: 'The app puts',
    may: `#domain/content/term.ts #shared/channel.ts #data/database.ts #ui/button.tsx #features/cards/deck-name.ts
      react react-dom/client wouter tinykeys`,
    astray: '../../main/report.ts ../data/database.ts ./../data/database.ts'
  }
]

const waysOut = layers.flatMap(({ folder, says, may, astray }) => {
  const allowed = new Set(words(may))
  return importsIn(folder, says, [...everyKind.filter((kind) => !allowed.has(kind)), ...words(astray)])
})

const domain = (name: string, source: string, rule: string): Plant => ({
  path: `src/domain/content/planted-${name}.ts`,
  source: `${source}\n`,
  rule: `eslint(${rule})`,
  says: 'The domain'
})

const clockAndChance: readonly Plant[] = [
  domain('now', 'export const now = (): number => Date.now()', 'no-restricted-properties'),
  domain('now-by-key', "export const now = (): number => Date['now']()", 'no-restricted-properties'),
  domain('now-taken-out', 'const { now } = Date\nexport const read = (): number => now()', 'no-restricted-properties'),
  domain('random', 'export const chance = (): number => Math.random()', 'no-restricted-properties'),
  domain('crypto', 'export const id = (): string => crypto.randomUUID()', 'no-restricted-globals'),
  domain('global-crypto', 'export const id = (): string => globalThis.crypto.randomUUID()', 'no-restricted-globals'),
  domain('temporal', 'export const now = (): unknown => Temporal', 'no-restricted-globals'),
  domain('performance', 'export const now = (): number => performance.now()', 'no-restricted-globals'),
  domain('timer', 'export const later = (act: () => void): unknown => setTimeout(act, 1)', 'no-restricted-globals'),
  ...words('setInterval setImmediate queueMicrotask requestAnimationFrame requestIdleCallback').map((name) =>
    domain(
      name.toLowerCase(),
      `export const later = (act: () => void): unknown => ${name}(act)`,
      'no-restricted-globals'
    )
  ),
  ...words('navigator location localStorage indexedDB Buffer').map((name) =>
    domain(name.toLowerCase(), `export const outside = (): unknown => ${name}`, 'no-restricted-globals')
  ),
  domain('window', 'export const width = (): number => window.innerWidth', 'no-restricted-globals'),
  domain('document', 'export const title = (): string => document.title', 'no-restricted-globals'),
  domain('fetch', "export const page = (): unknown => fetch('/')", 'no-restricted-globals'),
  domain('process', 'export const platform = (): string => process.platform', 'no-restricted-globals')
]

/** Imports that the rule about imports does not see, each closed by another rule. */
const waysRoundTheRule: readonly Plant[] = [
  {
    path: 'src/renderer/app/planted-require.ts',
    source: "import electron = require('electron')\n\nexport const planted = electron\n",
    rule: 'typescript(no-require-imports)'
  },
  {
    path: 'src/renderer/app/planted-type-query.ts',
    source: "export type Planted = import('dexie').Dexie\n",
    rule: 'typescript(consistent-type-imports)'
  },
  {
    path: 'src/renderer/app/planted-computed.ts',
    source: 'export const load = (name: string): Promise<unknown> => import(name)\n',
    rule: 'import(no-dynamic-require)'
  },
  {
    path: 'src/domain/content/planted-page-types.ts',
    source: '/// <reference lib="dom" />\nexport const width = 1\n',
    rule: 'typescript(triple-slash-reference)'
  },
  {
    path: 'src/renderer/app/planted-node-types.ts',
    source: '/// <reference types="node" />\nexport const width = 1\n',
    rule: 'typescript(triple-slash-reference)'
  }
]

/** Each way to write an import, past the one rule that has to see them all. */
const waysToImport: readonly Plant[] = [
  ['type', "import type { Dexie } from 'dexie'\n\nexport type Planted = Dexie"],
  ['inline-type', "import { type Dexie } from 'dexie'\n\nexport type Planted = Dexie"],
  ['side-effect', "import 'dexie'"],
  ['re-export', "export { Dexie } from 'dexie'"],
  ['re-export-all', "export * from 'dexie'"],
  ['dynamic', "export const load = (): Promise<unknown> => import('dexie')"]
].map(([name, source]) => ({
  path: `src/renderer/features/cards/planted-${name}.ts`,
  source: `${source}\n`,
  rule: 'eslint(no-restricted-imports)',
  says: 'A feature imports'
}))

const foreignToScheduler = [...everyKind.filter((kind) => kind !== 'ts-fsrs'), '../../main/report.ts']

/** The one file with a rule of its own: everything that it may not import, at once. */
const inScheduler: Plant = {
  ...importOf('src/domain/scheduling/schedule.ts', '', 'The scheduler imports'),
  source: `${foreignToScheduler.map((name) => `import '${name}'\n`).join('')}
export const dueOfNewCard = (day: number): number => day
`,
  times: foreignToScheduler.length
}

/** Every way out of a layer that lint has to close. */
export const layerPlants: readonly Plant[] = [
  ...waysOut,
  importOf('src/domain/content/planted-hast.ts', 'hast', 'The domain knows'),
  importOf('src/renderer/ui/planted-hast.ts', 'hast', 'Only its types'),
  importOf('src/renderer/features/guide/planted-hast.ts', 'hast', 'Only its types'),
  importOf('src/domain/scheduling/planted.ts', 'ts-fsrs', 'The domain imports'),
  inScheduler,
  importOf('src/domain/planted.ts', '../main/report.ts', 'No layer lives here'),
  importOf('src/domain/content/deep/planted.ts', '../../main/report.ts', 'No layer lives here'),
  importOf('src/renderer/features/guide/parts/planted.ts', './more.ts', 'No layer lives here'),
  importOf('src/planted.ts', './domain/content/term.ts', 'No layer lives here'),
  importOf('src/helpers/planted.ts', '#domain/content/term.ts', 'No layer lives here'),
  ...clockAndChance,
  ...waysToImport,
  ...waysRoundTheRule
]
