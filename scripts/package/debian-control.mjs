// @ts-check

/** The packages that the libraries of Electron come in. Since Debian 13 and Ubuntu 24.04 some have another name. */
const libraries = [
  'libasound2 | libasound2t64',
  'libatk-bridge2.0-0 | libatk-bridge2.0-0t64',
  'libatk1.0-0 | libatk1.0-0t64',
  'libatspi2.0-0 | libatspi2.0-0t64',
  'libc6',
  'libcairo2',
  'libcups2 | libcups2t64',
  'libdbus-1-3',
  'libdrm2',
  'libexpat1',
  'libgbm1',
  'libgcc-s1',
  'libglib2.0-0 | libglib2.0-0t64',
  'libgtk-3-0 | libgtk-3-0t64',
  'libnspr4',
  'libnss3',
  'libpango-1.0-0',
  'libudev1',
  'libx11-6',
  'libxcb1',
  'libxcomposite1',
  'libxdamage1',
  'libxext6',
  'libxfixes3',
  'libxkbcommon0',
  'libxrandr2'
]

/** As Debian names the architectures that Electron is built for. @type {Readonly<Record<string, string>>} */
const architectures = { x64: 'amd64', arm64: 'arm64', arm: 'armhf' }

/**
 * A version as Debian orders it: a development build comes before the release of the same number, so that the release
 * replaces it.
 *
 * @param {string} version such as `1.2.0-development`
 */
export const debianVersion = (version) => version.replace('-', '~')

/**
 * @param {string} architecture as Node names it
 * @throws {Error} when Debian has none for it
 */
export function debianArchitecture(architecture) {
  const name = architectures[architecture]
  if (name === undefined) throw new Error(`Debian has no name for the architecture ${architecture}.`)
  return name
}

/**
 * The `control` file of the package.
 *
 * @param {{ name: string, version: string, description: string, architecture: string, installedKilobytes: number }} about
 * `architecture` is as Node names it
 * @returns {string}
 */
export function debianControl({ name, version, description, architecture, installedKilobytes }) {
  const fields = [
    ['Package', name],
    ['Version', debianVersion(version)],
    ['Section', 'education'],
    ['Priority', 'optional'],
    ['Architecture', debianArchitecture(architecture)],
    ['Installed-Size', String(installedKilobytes)],
    ['Depends', libraries.join(', ')],
    ['Recommends', 'shared-mime-info, desktop-file-utils'],
    ['Maintainer', 'The FinOps Study Companion contributors <contributors@finops-study-companion.invalid>'],
    ['Description', `offline study companion for the FinOps exam\n${folded(description)}`]
  ]
  return fields.map(([field, value]) => `${field}: ${value}\n`).join('')
}

/** Lines of at most 78 characters, each with the space in front that continues a field. @param {string} text */
function folded(text) {
  /** @type {string[]} */
  const lines = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < 78) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(` ${word}`)
  }
  return lines.join('\n')
}
