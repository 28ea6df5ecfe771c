import { spawnSync } from 'node:child_process'
import { chmodSync, readFileSync, writeFileSync } from 'node:fs'

type NetLog = {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> }
  readonly events: readonly { readonly type: number; readonly params?: Readonly<Record<string, unknown>> }[]
}

const local = /^(app|data|blob|devtools):/

/** Chromium's own account: every address asked for, name looked up, socket connected and byte sent off the machine. */
export function attemptsInNetLog(path: string): readonly string[] {
  const { constants, events } = JSON.parse(readFileSync(path, 'utf8')) as NetLog // the format of --log-net-log
  const names = new Map(Object.entries(constants.logEventTypes).map(([name, type]) => [type, name]))
  return events.flatMap(({ type, params = {} }) => {
    const name = names.get(type) ?? ''
    if (name === 'URL_REQUEST_START_JOB')
      return local.test(String(params['url'])) ? [] : [`${name} ${String(params['url'])}`]
    const leaves = /^HOST_RESOLVER|^DNS_TRANSACTION|^PAC_FILE|^WPAD|_CONNECT(_ATTEMPT)?$|_BYTES_SENT$/.test(name)
    return leaves ? [`${name} ${JSON.stringify(params)}`] : []
  })
}

/**
 * The kernel's account: every call of any process of the app that names an internet address to send or connect to.
 * What the test runner opens to steer the app listens on this machine and names nobody.
 */
export const attemptsInTrace = (path: string): readonly string[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => /\b(connect|sendto|sendmsg|sendmmsg)\(.*AF_INET6?\b/.test(line))

/** The processes in the kernel's account. */
export const processesInTrace = (path: string): ReadonlySet<string> =>
  new Set(
    readFileSync(path, 'utf8')
      .split('\n')
      .flatMap((line) => /^\d+/.exec(line) ?? [])
  )

const tool = 'strace'

/** Whether calls can be traced here: why not, or undefined when they can. */
export function tracingTrouble(): string | undefined {
  if (process.platform !== 'linux') return 'There is no strace on this system.'
  const { error, status, stderr } = spawnSync(tool, ['-o', '/dev/null', 'true'], { encoding: 'utf8' })
  if (error) return 'strace is not installed.'
  return status === 0 ? undefined : `strace may not trace here: ${stderr.trim()}`
}

/** Writes an executable that runs Electron with every network call of all its processes traced into a file. */
export function traced(executable: string, script: string, trace: string): string {
  writeFileSync(
    script,
    `#!/bin/sh\nexec strace -f --seccomp-bpf -qq -e trace=network -o '${trace}' '${executable}' "$@"\n`
  )
  chmodSync(script, 0o755)
  return script
}
