import { basename } from 'node:path'
import { z } from 'zod'
import type { Problem } from '../../src/domain/content/problem.ts'
import { listYaml } from './list-yaml.ts'
import { type Passage, yamlPassages } from './passages.ts'
import { readYaml } from './read-yaml.ts'

export type CompiledCatalog = {
  /** What each file holds, by the file's name. */
  readonly catalog: Readonly<Record<string, unknown>>
  readonly passages: readonly Passage[]
}

const anything = z.union([z.record(z.string(), z.unknown()), z.array(z.unknown())])

/** Reads every file of `catalog/`, whatever its shape. Problems are pushed to `problems`. */
export function compileCatalog(root: string, problems: Problem[]): CompiledCatalog {
  const files = listYaml(root, 'catalog').flatMap((file) => {
    const read = readYaml(root, file, anything)
    if (!read.ok) problems.push(...read.problems)
    return read.ok ? [read.value] : []
  })
  return {
    catalog: Object.fromEntries(files.map(({ file, data }) => [basename(file).replace(/\.ya?ml$/, ''), data])),
    passages: files.flatMap(yamlPassages)
  }
}
