// @ts-check
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const commands = fileURLToPath(new URL('../node_modules/.bin/', import.meta.url))

/**
 * Runs a command of `node_modules/.bin`, on the terminal of this process, and waits for it.
 *
 * @param {string} name
 * @param {readonly string[]} args
 * @returns {Promise<void>}
 * @throws {CommandFailed} when it ends with anything but 0
 */
export async function run(name, args) {
  const code = await new Promise((resolve, reject) => {
    // Windows starts the commands of node_modules through a shell script only.
    const child = spawn(commands + name, args, { stdio: 'inherit', shell: process.platform === 'win32' })
    child.on('error', reject)
    child.on('close', resolve)
  })
  if (code !== 0) throw new CommandFailed(`${name} ${args.join(' ')}`)
}

/** A command that ended with a failure. What went wrong it has said itself. */
class CommandFailed extends Error {
  /** @override */
  name = 'CommandFailed'
  /** @param {string} command */
  constructor(command) {
    super(`${command} failed.`)
  }
}
