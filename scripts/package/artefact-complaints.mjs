// @ts-check
import { debianVersion, debianArchitecture } from './debian-control.mjs'

/**
 * What was found in a built package.
 *
 * @typedef {object} ArtefactFacts
 * @property {string} fileName of the package
 * @property {string} electronVersion as the program itself says
 * @property {Readonly<Record<string, string>>} control fields of the package
 * @property {{ name?: string, productName?: string, version?: string, description?: string }} manifest the packed app's own
 * @property {readonly string[]} packed paths in the app's archive, such as `/out/main/main.cjs`
 * @property {readonly string[]} resources paths of the files beside the archive, such as `app.asar.unpacked/x.node`
 * @property {readonly string[]} modes lines such as `-rwsr-xr-x root/root ./usr/lib/x/chrome-sandbox`
 * @property {readonly string[]} wrongFuses
 */

/** What the app cannot do without. */
const needed = [
  '/package.json',
  '/out/main/main.cjs',
  '/out/main/backup-worker.cjs',
  '/out/main/fit-process.cjs',
  '/out/main/package-process.cjs',
  '/out/preload/preload.cjs',
  '/out/renderer/index.html',
  '/out/renderer/pack/index.json',
  '/out/renderer/pack/licences.json'
]

/** The one package that is packed as it is; all else is bundled. */
const nativePackage = /^\/node_modules(\/@open-spaced-repetition(\/binding.*)?)?$/

/**
 * What is wrong with a built package.
 *
 * @param {ArtefactFacts} facts
 * @param {{ pinned: string, architecture: string }} wanted the Electron of releases, and the machine as Node names it
 * @returns {string[]} a sentence for each fault
 */
export function artefactComplaints(facts, { pinned, architecture }) {
  return [
    ...facts.wrongFuses,
    ...markComplaints(facts, pinned),
    ...controlComplaints(facts, architecture),
    ...contentComplaints(facts)
  ]
}

/** @param {ArtefactFacts} facts @param {string} pinned */
function markComplaints({ fileName, electronVersion, control, manifest }, pinned) {
  const genuine = electronVersion === pinned
  const marks = {
    'The file name': fileName.includes('development'),
    'The version of the package': (control['Version'] ?? '').endsWith('~development'),
    'The description of the package': (control['Description'] ?? '').includes('DEVELOPMENT BUILD'),
    'The name of the program': (manifest.productName ?? '').includes('(development build)'),
    'The version of the program': (manifest.version ?? '').endsWith('-development')
  }
  if (genuine) return []
  return Object.entries(marks).flatMap(([what, marked]) =>
    marked ? [] : [`${what} does not say that Electron ${electronVersion} makes this a development build.`]
  )
}

/** @param {ArtefactFacts} facts @param {string} architecture */
function controlComplaints({ fileName, control, manifest }, architecture) {
  const { name = '', version = '' } = manifest
  const wanted = { Package: name, Version: debianVersion(version), Architecture: debianArchitecture(architecture) }
  const complaints = Object.entries(wanted).flatMap(([field, value]) =>
    control[field] === value ? [] : [`${field} of the package is “${control[field]}”, and should be “${value}”.`]
  )
  const asNamed = `${wanted.Package}_${wanted.Version}_${wanted.Architecture}.deb`
  if (fileName !== asNamed) complaints.push(`The file is named ${fileName}, and should be ${asNamed}.`)
  if (!control['Depends']?.includes('libgtk-3-0'))
    complaints.push('The package does not ask for the libraries of Electron.')
  return complaints
}

/** @param {ArtefactFacts} facts */
function contentComplaints({ packed, resources, modes }) {
  const missing = needed.filter((path) => !packed.includes(path)).map((path) => `${path} is not in the app.`)
  const foreign = packed
    .filter((path) => path.startsWith('/node_modules') && !nativePackage.test(path))
    .map((path) => `${path} is in the app, and is not meant to be.`)
  const loose = resources
    .filter((path) => path !== 'app.asar' && !/^app\.asar\.unpacked\/.*\.node$/.test(path))
    .map((path) => `${path} lies beside the app’s archive, where nothing checks it.`)
  const sandbox = modes.some((line) => /^-rwsr-xr-x root\/root .*chrome-sandbox$/.test(line))
  return [...missing, ...foreign, ...loose, ...(sandbox ? [] : ['The sandbox helper does not run as root.'])]
}
