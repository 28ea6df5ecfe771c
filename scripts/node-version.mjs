// @ts-check

/**
 * @param {string} version Node's own, such as `20.19.4`
 * @returns {string | undefined} what to tell the person when the project's tools do not run on it
 */
export function versionComplaint(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19)) return undefined
  return (
    `This is Node ${version}, but the project needs Node 20.19 or later, or 22.12 or later. ` +
    'Nothing was changed. Install a current Node and try again.'
  )
}
