// @ts-check

/**
 * Reads Electron's command line: options, modules to load first (`-r`), then the app and the app's own arguments.
 *
 * @param {readonly string[]} args without the executable
 * @returns {{ folder: string | undefined, preloads: string[] }}
 */
export function readCommandLine(args) {
  const preloads = [];
  for (let at = 0; at < args.length; at += 1) {
    if (args[at] === '-r' || args[at] === '--require') preloads.push(args[(at += 1)]);
    else if (!args[at].startsWith('-')) return { folder: args[at], preloads };
  }
  return { folder: undefined, preloads };
}
