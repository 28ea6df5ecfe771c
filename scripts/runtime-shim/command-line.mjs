// @ts-check

/**
 * Reads Electron's command line: options, modules to load first (`-r`), then the app and the app's own arguments.
 *
 * @param {readonly string[]} args without the executable
 * @returns {{ folder: string | undefined, preloads: string[] }}
 */
export function readCommandLine(args) {
  /** @type {string[]} */
  const preloads = []
  let expectsPreload = false
  for (const argument of args) {
    if (expectsPreload) preloads.push(argument)
    else if (!argument.startsWith('-')) return { folder: argument, preloads }
    expectsPreload = !expectsPreload && (argument === '-r' || argument === '--require')
  }
  return { folder: undefined, preloads }
}
