import type { z } from 'zod'
import {
  additionsFile,
  careerFile,
  certificationsFile,
  levelsFile,
  nextStepsFile,
  otherRolesFile,
  pathsFile,
  providersFile,
  rolesFile
} from '../../src/domain/content/catalog-schemas.ts'
import type { CatalogPack } from '../../src/domain/content/pack.ts'
import type { Problem } from '../../src/domain/content/problem.ts'
import type { Definition, Reference, ReferenceKind } from '../../src/domain/content/references.ts'
import { readYaml, type YamlFile } from './read-yaml.ts'

/** What the career screens are made of, and the id of the source it was taken from. */
export type CompiledCareer = {
  readonly career: Omit<CatalogPack, 'source'> & { readonly source: string }
  readonly definitions: readonly Definition[]
  readonly references: readonly Reference[]
}

/** Reads the files of `catalog/` that the career screens are made of. Undefined when one of them cannot be read. */
export function compileCareer(root: string, problems: Problem[]): CompiledCareer | undefined {
  const read = <Schema extends z.ZodType>(name: string, schema: Schema): YamlFile<z.infer<Schema>> | undefined => {
    const result = readYaml(root, `catalog/${name}.yaml`, schema)
    if (!result.ok) problems.push(...result.problems)
    return result.ok ? result.value : undefined
  }
  const certifications = read('certifications', certificationsFile)
  const additions = read('additions', additionsFile)
  const levels = read('levels', levelsFile)
  const nextSteps = read('next-steps', nextStepsFile)
  const roles = read('roles', rolesFile)
  const others = read('other-roles', otherRolesFile)
  const paths = read('paths', pathsFile)
  const providers = read('providers', providersFile)
  const rest = read('career', careerFile)
  if (!certifications || !additions || !levels || !nextSteps || !roles || !others || !paths || !providers || !rest)
    return undefined
  const files = [certifications, additions, levels, nextSteps, roles, others, paths, providers, rest]
  return {
    career: {
      ...rest.data,
      certifications: certifications.data.rows,
      additions: additions.data,
      levels: Object.entries(levels.data).map(([id, level]) => ({ id, ...level })),
      nextSteps: nextSteps.data,
      roles: [...roles.data.rows, ...others.data],
      paths: paths.data,
      providers: providers.data
    },
    definitions: [
      ...named('certification', certifications, certifications.data.rows, ['rows']),
      ...named('certification', additions, additions.data),
      ...Object.keys(levels.data).map((id) => ({ ...placed('level', levels, [id]), id })),
      ...named('next step', nextSteps, nextSteps.data),
      ...named('role', roles, roles.data.rows, ['rows']),
      ...named('role', others, others.data),
      ...named('learning path', paths, paths.data),
      ...named('provider', providers, providers.data)
    ],
    references: [
      ...files.flatMap(referencesIn),
      ...Object.entries(levels.data).flatMap(([level, { next }]) =>
        named('next step', levels, next.rows, [level, 'next', 'rows'])
      )
    ]
  }
}

type Path = readonly (string | number)[]

const placed = (kind: ReferenceKind, { file, lineOf }: YamlFile<unknown>, path: Path) => ({
  kind,
  file,
  line: lineOf(path)
})

/** The things of a list, each by its id. */
const named = (
  kind: ReferenceKind,
  file: YamlFile<unknown>,
  things: readonly { readonly id: string }[],
  at: Path = []
): readonly Definition[] => things.map(({ id }, index) => ({ ...placed(kind, file, [...at, index]), id }))

/** The values that name something else, by the key they stand under. */
const names: Readonly<Record<string, ReferenceKind>> = {
  certification: 'certification',
  chapter: 'chapter',
  describedBy: 'level',
  madeFor: 'role',
  path: 'learning path',
  paths: 'learning path',
  reaches: 'certification',
  requires: 'certification',
  section: 'section',
  sections: 'section',
  source: 'source',
  takes: 'certification'
}

/** Everything that a file names elsewhere. The lists of what nobody has published hold words under keys like these. */
function referencesIn(file: YamlFile<unknown>): readonly Reference[] {
  const walk = (value: unknown, path: Path, kind: ReferenceKind | undefined): readonly Reference[] => {
    if (typeof value === 'string') return kind ? [{ ...placed(kind, file, path), id: value }] : []
    if (typeof value !== 'object' || value === null) return []
    if (Array.isArray(value)) return value.flatMap((item, index) => walk(item, [...path, index], kind))
    return Object.entries(value)
      .filter(([key]) => key !== 'unpublished')
      .flatMap(([key, inner]) => walk(inner, [...path, key], names[key] ?? kind))
  }
  return walk(file.data, [], undefined)
}
