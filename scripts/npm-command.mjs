// @ts-check
import { spawn } from 'node:child_process'

/**
 * Runs npm without questions, install scripts or reports; only its errors are shown. Under
 * `npm start` the very npm that is running is used again.
 *
 * @param {readonly string[]} args
 * @param {{ folder: string, environment: NodeJS.ProcessEnv }} options
 * @returns {Promise<boolean>} whether npm succeeded
 */
export function runNpm(args, { folder, environment }) {
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error']
  const [command, ...leading] = npmCommand(environment, process.platform)
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...leading, ...args, ...quiet], {
      cwd: folder,
      env: environment,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: command.endsWith('.cmd')
    })
    child.on('error', reject)
    child.on('close', (code) => resolve(code === 0))
  })
}

/**
 * @param {NodeJS.ProcessEnv} environment
 * @param {NodeJS.Platform} platform
 * @returns {[string, ...string[]]} the command and its leading arguments
 */
export function npmCommand(environment, platform) {
  const running = environment['npm_execpath'] ?? ''
  if (running.endsWith('npm-cli.js')) return [process.execPath, running]
  return [platform === 'win32' ? 'npm.cmd' : 'npm']
}
