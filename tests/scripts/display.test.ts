import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { withDisplay } from '#scripts/display.mjs'
import { authorityRecord, startVirtualDisplay } from '#scripts/virtual-display.mjs'

const displayless = { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '' }
const hasServer = (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, 'Xvfb')))
const runNode = (script: string, env: NodeJS.ProcessEnv) => withDisplay(process.execPath, ['-e', script], { env })

describe('on a real display', () => {
  const env = { ...displayless, DISPLAY: ':real' }

  test('the command runs there, and its exit code comes back', async () => {
    expect(await runNode(`process.exit(process.env.DISPLAY === ':real' ? 7 : 1)`, env)).toBe(7)
  })

  test('a command that a signal ended counts as failed', async () => {
    expect(await runNode(`process.kill(process.pid, 'SIGKILL')`, env)).toBe(128 + 9)
  })

  test('a command that does not exist is an error', async () => {
    await expect(withDisplay('no-such-command', [], { env })).rejects.toThrow('ENOENT')
  })
})

describe.skipIf(process.platform !== 'linux' || !hasServer)('without a display', () => {
  test('the command runs on a virtual one', async () => {
    expect(await runNode(`process.exit(/^:\\d+$/.test(process.env.DISPLAY) ? 7 : 1)`, displayless)).toBe(7)
  })

  test('virtual displays stand side by side, and leave nothing behind', async () => {
    const displays = await Promise.all([startVirtualDisplay(), startVirtualDisplay()])
    const [first, second] = displays.map(({ environment }) => environment)
    expect(first?.DISPLAY).not.toBe(second?.DISPLAY)
    await Promise.all(displays.map(({ close }) => close()))
    expect(existsSync(first?.XAUTHORITY ?? '')).toBe(false)
  })
})

test('the authority record is for every display: family, address, number, name, cookie, each length first', () => {
  const record = authorityRecord(Buffer.from([1, 2]))
  expect(record.toString('latin1')).toBe('\u00FF\u00FF\0\0\0\0\0\u0012MIT-MAGIC-COOKIE-1\0\u0002\u0001\u0002')
})
