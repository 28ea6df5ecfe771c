import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** The YAML files of a folder under the content root, as paths under that root, in alphabetical order. */
export function listYaml(root: string, folder: string): readonly string[] {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder))
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
    .map((name) => `${folder}/${name}`)
}
