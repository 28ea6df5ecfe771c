import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import imageSize from 'image-size'
import { afterAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { isBackupName } from '#main/backup/backup-name.ts'
import { type ArtefactFacts, artefactComplaints } from '#scripts/package/artefact-complaints.mjs'
import { controlFields, electronVersionIn } from '#scripts/package/artefact-facts.mjs'
import { backupFileType, mimeTypeFile } from '#scripts/package/backup-file-type.mjs'
import { buildMark, markWords } from '#scripts/package/build-mark.mjs'
import { builderSettings } from '#scripts/package/builder-settings.mjs'
import { wayComplaints } from '#scripts/package/check-artefacts.mjs'
import { debianArchitecture, debianControl } from '#scripts/package/debian-control.mjs'
import { desktopEntry } from '#scripts/package/desktop-entry.mjs'
import { wantedFuses, wrongFuses } from '#scripts/package/fuses.mjs'
import { readPackageOptions } from '#scripts/package/options.mjs'
import { isDevelopmentBuild } from '#shared/development-build.ts'

const project = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'package-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const manifest = { version: '1.2.0', productName: 'FinOps Study Companion', description: 'An offline companion.' }
const development = buildMark(manifest, { origin: 'development-fallback', version: '33.2.1' })
const release = buildMark(manifest, { origin: 'electron-package', version: '45.4.1' })

describe('a build', () => {
  test('on the pinned Electron is a release, and named as the project is', () => {
    expect(release).toEqual({ development: false, ...manifest })
    expect(isDevelopmentBuild(release.version)).toBe(false)
  })

  test.each(['development-fallback', 'override'] as const)(
    'on any other (%s) says everywhere that it is none',
    (origin) => {
      const mark = buildMark(manifest, { origin, version: '33.2.1' })
      expect(isDevelopmentBuild(mark.version)).toBe(true)
      expect(mark.productName).toContain('development build')
      expect(mark.description).toContain('DEVELOPMENT BUILD on Electron 33.2.1')
      expect(markWords(mark, { version: '33.2.1' }, '45.4.1')).toMatch(
        /^NOT a release: Electron 45\.4\.1 is not at hand/
      )
    }
  )

  test('takes two options and no others', () => {
    expect(readPackageOptions([])).toEqual({ check: false, release: false })
    expect(readPackageOptions(['--check', '--release'])).toEqual({ check: true, release: true })
    expect(() => readPackageOptions(['--chekc'])).toThrow(/--check and --release/)
  })
})

/** A file with a fuse wire in it, as Electron's program has one: a sentinel, version, length, and a digit for each. */
function program(wire: string): string {
  const file = join(folder, `program-${wire}`)
  const head = Buffer.from([1, wire.length])
  writeFileSync(file, Buffer.concat([Buffer.from('xxdL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'), head, Buffer.from(wire)]))
  return file
}

describe('fuses', () => {
  test('that stand as wanted are found to', async () => {
    expect(await wrongFuses(program('00000100'), 'linux')).toEqual([])
    expect(await wrongFuses(program('00001100'), 'darwin')).toEqual([])
    expect(await wrongFuses(program('000011001'), 'win32')).toEqual([]) // a later Electron has one more
  })

  test.each([0, 1, 2, 3, 4, 5, 6, 7])('the control: a wrong one is named (%i)', async (place) => {
    const wire = Array.from('00000100', (fuse, index) => (index === place ? String(1 - Number(fuse)) : fuse)).join('')
    const wrong = await wrongFuses(program(wire), 'linux')
    expect(wrong).toEqual([expect.stringContaining(Object.keys(wantedFuses('linux'))[place] ?? 'none')])
  })

  test('that are not there at all are an error', async () => {
    const file = join(folder, 'no-program')
    writeFileSync(file, 'nothing')
    await expect(wrongFuses(file, 'linux')).rejects.toThrow(/sentinel/)
  })
})

describe('a built package', () => {
  const name = 'finops-study-companion'
  const about = (mark: typeof release) => ({ name, version: mark.version, description: mark.description })
  const facts = (mark: typeof release, changed: Partial<ArtefactFacts> = {}): ArtefactFacts => ({
    fileName: mark.development ? `${name}_1.2.0~development_amd64.deb` : `${name}_1.2.0_amd64.deb`,
    electronVersion: mark.development ? '33.2.1' : '45.4.1',
    control: controlFields(debianControl({ ...about(mark), architecture: 'x64', installedKilobytes: 1 })),
    manifest: { ...mark, name },
    packed: [
      '/package.json',
      ...['main', 'backup-worker', 'fit-process', 'package-process'].map((file) => `/out/main/${file}.cjs`),
      '/out/preload/preload.cjs',
      ...['index.html', 'pack/index.json', 'pack/licences.json'].map((file) => `/out/renderer/${file}`),
      '/node_modules/@open-spaced-repetition/binding-linux-x64-gnu/a.node'
    ],
    resources: ['app.asar', 'app.asar.unpacked/node_modules/a.node'],
    modes: ['-rwsr-xr-x root/root ./usr/lib/finops-study-companion/chrome-sandbox'],
    wrongFuses: [],
    ...changed
  })
  const complaints = (found: ArtefactFacts) => artefactComplaints(found, { pinned: '45.4.1', architecture: 'x64' })

  test('that is as it should be has no fault', () => {
    expect(complaints(facts(release))).toEqual([])
    expect(complaints(facts(development))).toEqual([])
  })

  test('the control: one that carries the test runtime without the mark is refused, for every mark', () => {
    expect(complaints(facts(release, { electronVersion: '33.2.1' }))).toHaveLength(5)
    const unmarked = complaints(
      facts(development, { manifest: { ...development, name, productName: manifest.productName } })
    )
    expect(unmarked).toEqual([expect.stringContaining('name of the program does not say')])
  })

  test.each<[string, Partial<ArtefactFacts>, RegExp]>([
    ['a wrong fuse', { wrongFuses: ['The fuse runAsNode is on, and should be off.'] }, /runAsNode/],
    [
      'a missing worker',
      { packed: facts(release).packed.filter((path) => !path.includes('backup-worker')) },
      /backup-worker/
    ],
    [
      'a package that is not meant to be in',
      { packed: [...facts(release).packed, '/node_modules/left-pad/x.js'] },
      /left-pad/
    ],
    ['an app beside the archive', { resources: ['app.asar', 'default_app.asar'] }, /default_app/],
    ['code beside the archive', { resources: ['app.asar', 'app.asar.unpacked/main.js'] }, /main\.js/],
    ['a sandbox helper without its rights', { modes: ['-rwxr-xr-x root/root ./chrome-sandbox'] }, /sandbox/],
    ['another architecture', { control: { ...facts(release).control, Architecture: 'arm64' } }, /Architecture/],
    ['no dependencies', { control: { ...facts(release).control, Depends: '' } }, /libraries/]
  ])('the control: %s is a fault', (_, changed, words) => {
    expect(complaints(facts(release, changed))).toEqual([expect.stringMatching(words)])
  })

  test('lets nobody in, and the check would have seen it', () => {
    const closed = { asNode: false, inspected: false, steered: false }
    const open = { asNode: true, inspected: true, steered: true }
    expect(wayComplaints(closed, open)).toEqual([])
    expect(wayComplaints(open, open)).toHaveLength(3)
    expect(wayComplaints(closed, closed)).toEqual([expect.stringContaining('The check itself fails')])
  })

  test('names its Electron by itself, wherever the words stand', () => {
    const file = join(folder, 'electron')
    writeFileSync(
      file,
      Buffer.concat([Buffer.alloc(8 * 1024 * 1024 - 9), Buffer.from('Electron v33.2.1\0'), Buffer.alloc(10)])
    )
    expect(electronVersionIn(file)).toBe('33.2.1')
    writeFileSync(file, 'nothing of the kind')
    expect(() => electronVersionIn(file)).toThrow(/which Electron/)
  })
})

describe('for Debian', () => {
  const control = debianControl({
    name: 'finops-study-companion',
    version: development.version,
    description: development.description,
    architecture: 'x64',
    installedKilobytes: 4
  })

  test('the control data can be read back, and a development build comes before its release', () => {
    const fields = controlFields(control)
    expect(fields).toMatchObject({ Version: '1.2.0~development', Architecture: 'amd64', 'Installed-Size': '4' })
    expect(fields['Depends']).toContain('libgtk-3-0 | libgtk-3-0t64')
    expect(fields['Description']).toContain(development.description)
  })

  test('no line is empty or too long to be read, and what continues a field is indented', () => {
    for (const line of control.trimEnd().split('\n')) expect(line).toMatch(/^([A-Z][-A-Za-z]+: | )\S/)
    const [, ...description] = control.slice(control.indexOf('Description:')).trimEnd().split('\n')
    for (const line of description) expect(line.length).toBeLessThan(80)
  })

  test('an unknown architecture is an error and not a wrong name', () => {
    expect(() => debianArchitecture('mips')).toThrow(/mips/)
  })

  test('the menu opens the command with a backup, and the type of file is the one that backups have', () => {
    const entry = desktopEntry({ productName: development.productName, name: 'finops-study-companion' })
    expect(entry).toContain('\nName=FinOps Study Companion (development build)\n')
    expect(entry).toContain('\nExec=finops-study-companion %f\n')
    expect(entry).toContain(`\nMimeType=${backupFileType.mimeType};\n`)
    expect(mimeTypeFile()).toContain(`<mime-type type="${backupFileType.mimeType}">`)
    expect(mimeTypeFile()).toContain(`pattern="*.${backupFileType.extension}"`)
    expect(isBackupName(`x.${backupFileType.extension}`)).toBe(true)
  })
})

describe('for all three systems', () => {
  const settings = (platform: NodeJS.Platform) =>
    builderSettings({ stage: '/s', output: '/o', resources: '/r', electron: '/e', electronVersion: '45.4.1', platform })

  test('the app is packed into an archive, from a local Electron, and published nowhere', async () => {
    const { asar, electronDist, publish, beforeBuild } = settings('linux')
    expect({ asar, electronDist, publish }).toEqual({ asar: true, electronDist: '/e', publish: null })
    expect(await beforeBuild()).toBe(false)
  })

  test('the archive is checked where Electron can check it', () => {
    expect(settings('darwin').electronFuses.enableEmbeddedAsarIntegrityValidation).toBe(true)
    expect(settings('win32').electronFuses.enableEmbeddedAsarIntegrityValidation).toBe(true)
    expect(settings('darwin').electronFuses.resetAdHocDarwinSignature).toBe(true) // or an Apple chip refuses the program
    expect(settings('linux').electronFuses.enableEmbeddedAsarIntegrityValidation).toBe(false)
  })

  test('a Mac gets a disk image and Windows an installer that knows the type of file', () => {
    const { mac, win, nsis, fileAssociations } = settings('win32')
    expect([mac.target, win.target]).toEqual(['dmg', 'nsis'])
    expect(nsis).toMatchObject({ perMachine: true, deleteAppDataOnUninstall: false })
    expect(fileAssociations).toEqual([expect.objectContaining({ ext: backupFileType.extension })])
  })

  test('the icons are there in the sizes that are asked for', () => {
    for (const size of [16, 24, 32, 48, 64, 128, 256, 512]) {
      const image = imageSize(readFileSync(join(project, `resources/icons/${size}x${size}.png`)))
      expect(image).toMatchObject({ width: size, height: size, type: 'png' })
    }
    expect(imageSize(readFileSync(join(project, 'resources/icon.ico'))).images).toHaveLength(7)
    expect(imageSize(readFileSync(join(project, 'resources/icon.icns'))).images).toContainEqual(
      expect.objectContaining({ width: 1024 })
    )
  })
})

describe('the release workflow', () => {
  type Step = { readonly uses?: string; readonly run?: string; readonly with?: Readonly<Record<string, unknown>> }
  type Job = { readonly permissions?: unknown; readonly steps: readonly Step[] }
  const text = readFileSync(join(project, '.github/workflows/release.yml'), 'utf8')
  const workflow = parse(text) as { readonly permissions: unknown; readonly jobs: Readonly<Record<string, Job>> }
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps)

  test('pins every action to a commit, and leaves no credentials in the clone', () => {
    const actions = steps.flatMap(({ uses }) => (uses === undefined ? [] : [uses]))
    expect(actions.length).toBeGreaterThan(3)
    for (const action of actions) expect(action).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40}$/)
    for (const step of steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'))) {
      expect(step.with).toMatchObject({ 'persist-credentials': false })
    }
  })

  test('may only read, save where the release is written', () => {
    expect(workflow.permissions).toEqual({})
    const rights = Object.entries(workflow.jobs).map(([name, { permissions }]) => [name, permissions])
    expect(rights).toEqual([
      ['build', { contents: 'read' }],
      ['publish', { contents: 'write' }]
    ])
  })

  test('builds a release and nothing else, and puts no words from outside into a command', () => {
    const commands = steps.flatMap(({ run }) => (run === undefined ? [] : [run]))
    expect(commands.some((command) => command.includes('npm run package -- --release --check'))).toBe(true)
    for (const command of commands) expect(command).not.toContain('${{')
  })
})
