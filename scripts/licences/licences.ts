import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Licence } from '#domain/content/pack.ts'

/** A package as the lock file has it. */
type Locked = {
  readonly version?: string
  readonly license?: string
  readonly dependencies?: Names
  readonly optionalDependencies?: Names
  readonly peerDependencies?: Names
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>
}

type Names = Readonly<Record<string, string>>

/** The packages of a lock file, by path; the project itself is ``. */
type Packages = Readonly<Record<string, Locked>>

/** The licences under which something may be built in. Another one is for a person to look at before it is added here. */
const allowed = new Set([
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'Unlicense',
  'OFL-1.1',
  '(MIT AND Zlib)'
])

/**
 * The licences of every package that may be built in: those the project depends on, and whatever these depend on.
 * @param project the folder of package-lock.json and node_modules
 * @throws when one has a licence that is not allowed, or should be installed and is not
 */
export function readLicences(project: string): readonly Licence[] {
  const { packages } = JSON.parse(readFileSync(join(project, 'package-lock.json'), 'utf8')) as { packages: Packages }
  const found = builtIn(packages).flatMap(([path, locked]) => {
    if (existsSync(join(project, path))) return [licenceOf(project, path, locked)]
    return [] // the build of an optional package for another system
  })
  return found.sort((one, other) => one.name.localeCompare(other.name, 'en'))
}

/** Every package that the project needs to run, by the rules by which Node looks for packages. */
function builtIn(packages: Packages): readonly (readonly [path: string, locked: Locked])[] {
  const found = new Map<string, Locked>()
  const visit = (from: string, locked: Locked): void => {
    for (const name of neededBy(locked)) {
      const path = pathOf(packages, from, name)
      const needed = path === undefined ? undefined : packages[path]
      if (path === undefined || needed === undefined || found.has(path)) continue
      found.set(path, needed)
      visit(path, needed)
    }
  }
  visit('', packages[''] ?? {})
  return [...found]
}

function neededBy({ dependencies, optionalDependencies, peerDependencies, peerDependenciesMeta }: Locked) {
  const peers = Object.keys(peerDependencies ?? {}).filter((name) => peerDependenciesMeta?.[name]?.optional !== true)
  return [...Object.keys(dependencies ?? {}), ...Object.keys(optionalDependencies ?? {}), ...peers]
}

/** Where a package is found from another: in its own folder of packages, then in those above. */
function pathOf(packages: Packages, from: string, name: string): string | undefined {
  const own = `${from === '' ? '' : `${from}/`}node_modules/${name}`
  if (own in packages) return own
  if (from === '') return undefined
  const above = from.lastIndexOf('/node_modules/')
  return pathOf(packages, above < 0 ? '' : from.slice(0, above), name)
}

function licenceOf(project: string, path: string, { version = '', license = '' }: Locked): Licence {
  const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
  if (!allowed.has(license)) {
    throw new Error(
      `${name} ${version} is under “${license}”, which is not among the licences in scripts/licences/licences.ts. ` +
        'Read it, and add it there or take the package out.'
    )
  }
  return { name, version, licence: license, text: textIn(join(project, path)) }
}

/** The texts in a package's folder, one after another; empty where it comes without any. */
const textIn = (folder: string): string =>
  readdirSync(folder)
    .filter((file) => /^(licen[cs]e|copying|notice)/i.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').trim())
    .join('\n\n')
