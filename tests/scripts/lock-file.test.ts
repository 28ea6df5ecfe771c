import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

type Locked = {
  readonly resolved?: string
  readonly integrity?: string
  readonly hasInstallScript?: boolean
  readonly link?: boolean
} & Readonly<
  Record<
    'dependencies' | 'devDependencies' | 'optionalDependencies' | 'peerDependencies',
    Readonly<Record<string, string>> | undefined
  >
>

type LockFile = { readonly lockfileVersion: number; readonly packages: Readonly<Record<string, Locked>> }

/** What in a lock file would let something in that is not as it was published, or let it do something while it is installed. */
function troublesIn({ packages }: LockFile): readonly string[] {
  return Object.entries(packages).flatMap(([path, locked]) => {
    const { resolved, integrity, hasInstallScript, link } = locked
    const asked = Object.entries({
      ...locked.dependencies,
      ...locked.devDependencies,
      ...locked.optionalDependencies
    }).filter(([, range]) => /^(git|https?|file|link|github|[\w-]+\/)|:\/\//.test(range))
    return [
      ...asked.map(([name, range]) => `${path} asks for ${name} at ${range}`),
      ...(hasInstallScript ? [`${path} runs a script when it is installed`] : []),
      ...(link ? [`${path} is a link`] : []),
      ...(resolved === undefined ? [] : [`${path} comes from ${resolved}`]),
      ...(path === '' || integrity?.startsWith('sha512-') ? [] : [`${path} has no checksum`])
    ]
  })
}

const project = join(import.meta.dirname, '../..')
const lockIn = (folder: string): LockFile =>
  JSON.parse(readFileSync(join(project, folder, 'package-lock.json'), 'utf8')) as LockFile // npm's own file
const lock = lockIn('')

test('every package is locked by its checksum, comes from the registry, and runs nothing when it is installed', () => {
  expect(lock.lockfileVersion).toBe(3)
  expect(Object.keys(lock.packages).length).toBeGreaterThan(300)
  expect(troublesIn(lock)).toEqual([])
})

test('the same holds for the scanner’s packages but one, whose script is not run', () => {
  expect(troublesIn(lockIn('scripts/scanner'))).toEqual(['node_modules/es5-ext runs a script when it is installed'])
  expect(readFileSync(join(project, 'scripts/npm-command.mjs'), 'utf8')).toContain("'--ignore-scripts'")
})

test.each<[string, Partial<Locked>]>([
  ['has no checksum', { integrity: '' }],
  ['has no checksum', { integrity: 'sha1-abc' }],
  ['runs a script', { hasInstallScript: true }],
  ['is a link', { link: true }],
  ['comes from', { resolved: 'git+ssh://git@example.com/x.git' }],
  ['comes from', { resolved: 'http://example.com/x.tgz' }],
  ['asks for', { dependencies: { y: 'github:somebody/y' } }],
  ['asks for', { dependencies: { y: 'https://example.com/y.tgz' } }],
  ['asks for', { optionalDependencies: { y: 'git+https://example.com/y.git' } }]
])('the control: a package that %s is found', (words, locked) => {
  const sound = { integrity: 'sha512-abc' }
  const packages = {
    'node_modules/x': { ...sound, ...locked }
  }
  expect(troublesIn({ lockfileVersion: 3, packages: packages as unknown as LockFile['packages'] }).join()).toContain(
    words
  )
})

test('nothing is asked of a package that npm would have to run: no script of the project does either', () => {
  const { scripts } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as {
    readonly scripts: Readonly<Record<string, string>>
  } // the project's own file
  const hooks = ['preinstall', 'install', 'postinstall', 'prepare', 'preprepare', 'postprepare']
  expect(hooks.filter((name) => name in scripts)).toEqual([])
})
