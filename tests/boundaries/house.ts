import { spawnSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'

export const project = join(import.meta.dirname, '../..')
const { scripts } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as {
  readonly scripts: { readonly check: string }
} // the project's own file
const checks = scripts.check.split('&&').map((command) => command.trim())

/** Source by path from the root. */
export type Files = Readonly<Record<string, string>>

const settings = ['package.json', '.oxlintrc.json', 'biome.json', 'knip.json']

const isTypeSetting = (path: string): boolean => /(?:^|[/\\])tsconfig(?:\.\w+)?\.json$/.test(path)

/**
 * Lays out a folder under the settings that hold this project, with these files in place of its sources: what is
 * planted there breaks no other test, and what is wrong in the sources today fails no test here.
 * @returns the folder, which the caller removes
 */
export function buildHouse(files: Files): string {
  const house = realpathSync(mkdtempSync(join(tmpdir(), 'boundaries-')))
  const typeSettings = ['.', 'src', 'scripts', 'tests'].flatMap((folder) =>
    readdirSync(join(project, folder), { recursive: folder !== '.', encoding: 'utf8' })
      .map((path) => join(folder, path))
      .filter(isTypeSetting)
  )
  for (const path of [...settings, ...typeSettings]) cpSync(join(project, path), join(house, path))
  symlinkSync(join(project, 'node_modules'), join(house, 'node_modules'), 'junction')
  for (const [path, source] of Object.entries(files)) {
    mkdirSync(dirname(join(house, path)), { recursive: true })
    writeFileSync(join(house, path), source)
  }
  return house
}

export type Outcome = { readonly passed: boolean; readonly output: string }

/** Runs one of the tools of `npm run check` in a house, exactly as that would, `options` added. */
export function runCheck(house: string, tool: 'biome' | 'knip' | 'oxlint' | 'tsc', options = ''): Outcome {
  const command = checks.find((one) => one.split(' ')[0] === tool)
  if (command === undefined) throw new Error(`npm run check does not run ${tool}.`)
  const path = [join(project, 'node_modules/.bin'), process.env['PATH']].join(delimiter)
  const { status, stdout, stderr } = spawnSync(`${command} ${options}`, {
    cwd: house,
    env: { ...process.env, PATH: path },
    shell: true,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024
  })
  return { passed: status === 0, output: stdout + stderr }
}
