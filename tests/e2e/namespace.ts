import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const mark = 'COMPANION_WITHOUT_INTERFACES'

/** Whether this process runs in a network namespace of its own, into which it was started by the function below. */
export const isInNamespace = process.env[mark] !== undefined

/** A namespace of one's own is for root alone, or for whoever may be root of a user namespace. */
const own = ['--net', ...(process.getuid?.() === 0 ? [] : ['--map-root-user'])]

// The test runner steers the app over the loopback, which is down in a new namespace. Perl is part of every Debian; 35092
// and 1 are the kernel's numbers for "set the flags of an interface" and "up".
const raiseLoopback = `ip link set lo up 2>/dev/null || perl -e 'socket(S, 2, 2, 0) or die; my $r = pack("a16s", "lo", 1); ioctl(S, 35092, $r) or die'`

/** Why no such namespace can be had here, or undefined when it can. */
export function namespaceTrouble(): string | undefined {
  if (process.platform !== 'linux') return 'There are no network namespaces on this system.'
  const { error, status, stderr } = spawnSync('unshare', [...own, 'sh', '-c', raiseLoopback], { encoding: 'utf8' })
  if (error) return 'unshare is not installed.'
  return status === 0 ? undefined : `A network namespace may not be made here: ${stderr.trim()}`
}

export type Outcome = { readonly passed: boolean; readonly output: string }

/** Runs a file of tests in a network namespace that has no interface but its loopback. */
export async function runInNamespace(file: string): Promise<Outcome> {
  const results = mkdtempSync(join(tmpdir(), 'without-interfaces-'))
  const runner = createRequire(import.meta.url).resolve('@playwright/test/cli')
  const test = [runner, 'test', file, '--retries=0', '--workers=1', '--reporter=list', `--output=${results}`]
  // What the runner tells its own workers is not for another runner.
  const rest = Object.entries(process.env).filter(([name]) => !/^(TEST_|PW_|PLAYWRIGHT_)/.test(name))
  const child = spawn('unshare', [...own, 'sh', '-c', `${raiseLoopback}; exec "$@"`, 'sh', process.execPath, ...test], {
    env: { ...Object.fromEntries(rest), [mark]: '1' }
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (output += String(part)))
  try {
    const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve))
    return { passed: code === 0, output }
  } finally {
    rmSync(results, { recursive: true, force: true })
  }
}
