// @ts-check
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { electronPackage } from '../electron-package.mjs'
import { electronRuntime } from '../electron-runtime.mjs'
import { providePackages } from '../npm-packages.mjs'
import { SetupFailure } from '../setup-failure.mjs'
import { buildMark, markWords } from './build-mark.mjs'
import { builderSettings } from './builder-settings.mjs'
import { checkArtefacts } from './check-artefacts.mjs'
import { buildDebianPackage } from './debian-package.mjs'
import { copyElectron } from './electron-copy.mjs'
import { wrongFuses } from './fuses.mjs'
import { runTool } from './run-tool.mjs'
import { stageApp } from './stage.mjs'

const project = fileURLToPath(new URL('../..', import.meta.url))
const packaging = join(project, 'packaging')
const output = join(project, 'dist')

/** @typedef {(line: string) => void} Say */

/**
 * Builds the installers of this system and says what they are.
 *
 * @param {object} options
 * @param {boolean} options.check whether to look into what was built
 * @param {boolean} options.release whether nothing but a release will do
 * @param {() => Promise<void>} options.build builds the app into `out`
 * @param {Say} options.say
 * @throws {SetupFailure} when something is missing that it needs, and when a check fails
 */
export async function packageApp({ check, release, build, say }) {
  const pinned = electronPackage().version
  const runtime = await electronRuntime({ say: () => {} })
  const manifest = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'))
  const mark = buildMark(manifest, runtime)
  if (release && mark.development) {
    throw new SetupFailure(
      `No release was built: Electron ${pinned} is not at hand. Try its download again: node scripts/electron-runtime.mjs --retry`
    )
  }
  say(markWords(mark, runtime, pinned))
  await providePackages(packaging, process.env, say)
  await build()
  rmSync(output, { recursive: true, force: true })
  mkdirSync(output)
  const work = mkdtempSync(join(tmpdir(), 'finops-package-'))
  try {
    const files = await buildAll({ work, manifest, mark, runtime })
    for (const file of files) say(`${(statSync(file).size / 1e6).toFixed(1)} MB  dist/${basename(file)}`)
    if (check) await checkArtefacts({ files, pinned, name: manifest.name, electron: runtime.executable, say })
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/**
 * @param {object} from
 * @param {string} from.work
 * @param {{ name: string, license: string }} from.manifest
 * @param {import('./build-mark.mjs').BuildMark} from.mark
 * @param {import('../electron-runtime.mjs').ElectronRuntime} from.runtime
 * @returns {Promise<string[]>} the paths of the installers
 */
async function buildAll({ work, manifest, mark, runtime }) {
  const { platform, arch } = process
  const { name } = manifest
  const stage = join(work, 'app')
  const electron = join(work, 'electron')
  stageApp(project, stage, mark, manifest)
  copyElectron(electronFolder(runtime.executable, platform), electron)
  const built = await runBuilder(
    builderSettings({
      stage,
      output: join(work, 'built'),
      resources: join(project, 'resources'),
      electron,
      electronVersion: runtime.version,
      platform
    })
  )
  await requireFuses(builtProgram(join(work, 'built'), mark.productName, name))
  if (platform !== 'linux') return built.filter((file) => /\.(dmg|exe)$/.test(file)).map(intoOutput)
  const folder = join(output, 'linux-unpacked')
  cpSync(dirname(builtProgram(join(work, 'built'), mark.productName, name)), folder, { recursive: true })
  const tree = join(work, 'debian')
  return [
    buildDebianPackage({ folder, project, work: tree, output, name, mark, architecture: arch }),
    buildTarball(folder, `${name}-${mark.version}-linux-${arch}`)
  ]
}

/** @param {string} folder that electron-builder filled @param {string} productName @param {string} name @returns {string} */
function builtProgram(folder, productName, name) {
  const { platform, arch } = process
  const suffix = arch === 'x64' ? '' : `-${arch}`
  if (platform === 'darwin') return join(folder, `mac${suffix}`, `${productName}.app`)
  if (platform === 'win32') return join(folder, `win${suffix}-unpacked`, `${productName}.exe`)
  return join(folder, `linux${suffix}-unpacked`, name)
}

/** @param {string} program */
async function requireFuses(program) {
  const wrong = await wrongFuses(program, process.platform)
  if (wrong.length > 0) throw new SetupFailure(['No installer was built:', ...wrong].join('\n  '))
}

/** @param {string} executable @param {NodeJS.Platform} platform @returns {string} what electron-builder calls an Electron's folder */
const electronFolder = (executable, platform) =>
  platform === 'darwin' ? join(dirname(executable), '../../..') : dirname(executable)

/** @param {string} file */
function intoOutput(file) {
  const path = join(output, basename(file))
  cpSync(file, path)
  return path
}

/** @param {ReturnType<typeof builderSettings>} config @returns {Promise<string[]>} the paths of what it made */
async function runBuilder(config) {
  // Not among the project's own packages, so that its types are not at hand either.
  const builder = createRequire(join(packaging, 'package.json'))('electron-builder')
  return builder.build({ config, projectDir: packaging, publish: 'never' })
}

/** @param {string} folder @param {string} name of the one folder in the archive */
function buildTarball(folder, name) {
  const file = join(output, `${name}.tar.gz`)
  const owner = ['--owner=0', '--group=0', '--numeric-owner', '--sort=name']
  runTool('tar', [
    ...owner,
    `--transform=s,^linux-unpacked,${name},`,
    '-C',
    dirname(folder),
    '-czf',
    file,
    'linux-unpacked'
  ])
  return file
}
