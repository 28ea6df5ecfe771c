// @ts-check
import { createHash } from 'node:crypto'
import { chmodSync, cpSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { gzipSync } from 'node:zlib'
import { mimeTypeFile } from './backup-file-type.mjs'
import { debianArchitecture, debianControl, debianVersion } from './debian-control.mjs'
import { desktopEntry } from './desktop-entry.mjs'
import { runTool } from './run-tool.mjs'

/**
 * Builds a `.deb` with Debian's own `dpkg-deb`. It holds no scripts: the menus, the types of files and the icons are
 * taken in by triggers of the packages that keep them.
 *
 * @param {object} from
 * @param {string} from.folder the packed app
 * @param {string} from.project
 * @param {string} from.work an empty place for the package's tree
 * @param {string} from.output the folder of the finished file
 * @param {string} from.name
 * @param {import('./build-mark.mjs').BuildMark} from.mark
 * @param {string} from.architecture as Node names it
 * @returns {string} the path of the file
 */
export function buildDebianPackage({ folder, project, work, output, name, mark, architecture }) {
  const { version, productName, description } = mark
  const inTree = (/** @type {string} */ path) => join(work, path)
  const write = (/** @type {string} */ path, /** @type {string | Buffer} */ content) => {
    mkdirSync(dirname(inTree(path)), { recursive: true })
    writeFileSync(inTree(path), content)
  }
  mkdirSync(inTree('usr/bin'), { recursive: true })
  cpSync(folder, inTree(`usr/lib/${name}`), { recursive: true, verbatimSymlinks: true })
  symlinkSync(`../lib/${name}/${name}`, inTree(`usr/bin/${name}`))
  write(`usr/share/applications/${name}.desktop`, desktopEntry({ productName, name }))
  write(`usr/share/mime/packages/${name}.xml`, mimeTypeFile())
  write(`usr/share/icons/hicolor/scalable/apps/${name}.svg`, readFileSync(join(project, 'resources/icon.svg')))
  for (const file of readdirSync(join(project, 'resources/icons'))) {
    const size = file.replace('.png', '')
    write(`usr/share/icons/hicolor/${size}/apps/${name}.png`, readFileSync(join(project, 'resources/icons', file)))
  }
  write(`usr/share/doc/${name}/copyright`, copyright(name, project))
  write(`usr/share/doc/${name}/changelog.gz`, gzipSync(changelog(name, debianVersion(version)), { level: 9 }))
  const installed = filesIn(work)
  const installedKilobytes = Math.ceil(installed.reduce((sum, path) => sum + lstatSync(path).size, 0) / 1024)
  write('DEBIAN/control', debianControl({ name, version, description, architecture, installedKilobytes }))
  write('DEBIAN/md5sums', installed.map((path) => `${md5(path)}  ${relative(work, path)}\n`).join(''))
  setModes(work, name)
  const file = join(output, `${name}_${debianVersion(version)}_${debianArchitecture(architecture)}.deb`)
  runTool('dpkg-deb', ['--root-owner-group', '-Zzstd', '-z10', '--build', work, file])
  return file
}

/** Whatever the umask was: all may read, and run what can be run. Chromium's sandbox helper must belong to root and run as it. */
function setModes(/** @type {string} */ work, /** @type {string} */ name) {
  for (const { path, mode, folder } of entriesIn(work)) chmodSync(path, folder || mode & 0o100 ? 0o755 : 0o644)
  chmodSync(join(work, `usr/lib/${name}/chrome-sandbox`), 0o4755)
}

/** @param {string} root @returns {string[]} every file, symbolic links left out */
const filesIn = (root) =>
  entriesIn(root)
    .filter(({ folder }) => !folder)
    .map(({ path }) => path)

/** @param {string} root */
function entriesIn(root) {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => !entry.isSymbolicLink())
  const found = entries.map((entry) => {
    const path = join(entry.parentPath, entry.name)
    return { path, folder: entry.isDirectory(), mode: lstatSync(path).mode }
  })
  return [{ path: root, folder: true, mode: 0o755 }, ...found]
}

/** @param {string} path */
const md5 = (path) => createHash('md5').update(readFileSync(path)).digest('hex')

/** @param {string} name @param {string} project */
function copyright(name, project) {
  const indented = readFileSync(join(project, 'LICENSE'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => ` ${line || '.'}`)
  return `Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: ${name}
Comment: The study material is under CC BY 4.0. What is built in has licences of its own: those of the libraries are
 listed in the app under Settings, About, those of Electron and Chromium stand in /usr/lib/${name}/LICENSE.electron.txt
 and LICENSES.chromium.html.

Files: *
Copyright: The FinOps Study Companion contributors
License: MIT
${indented.join('\n')}
`
}

/** @param {string} name @param {string} version */
const changelog = (name, version) => `${name} (${version}) unstable; urgency=low

  * See the history of the source.

 -- The FinOps Study Companion contributors <contributors@finops-study-companion.invalid>  Thu, 01 Jan 1970 00:00:00 +0000
`
