import { mkdtempSync, rmSync } from 'node:fs'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { launchCommand } from '#scripts/launch.mjs'
import { Learner } from './app.ts'
import { escapes } from './escapes.ts'
import { isInNamespace, namespaceTrouble, runInNamespace } from './namespace.ts'
import { attemptsInNetLog, attemptsInTrace, processesInTrace, traced, tracingTrouble } from './network.ts'
import { openOutside, type Outside } from './outside.ts'
import { withUnguarded } from './unguarded.ts'
import { wholeSession } from './whole-session.ts'

const untraceable = tracingTrouble()
const folder = mkdtempSync(join(tmpdir(), 'companion-network-'))
const fileOf = (name: string): string => join(folder, name)

/** The executable that traces where that is possible, else Electron's own. */
async function tracer(name: string): Promise<string> {
  const { executable } = await launchCommand()
  return untraceable === undefined ? traced(executable, fileOf(`${name}.sh`), fileOf(`${name}.trace`)) : executable
}

/** Everything below, in a namespace; where none can be had, with the network of this machine. */
const trouble = isInNamespace ? undefined : namespaceTrouble()

if (isInNamespace || trouble !== undefined) proveOffline()
else {
  test('the app is whole and offline in a network namespace without interfaces', async () => {
    test.setTimeout(400_000)
    const { passed, output } = await runInNamespace('network.spec.ts')
    console.log(output)
    expect(passed, output).toBe(true)
    expect(output).toContain(untraceable === undefined ? ' 6 passed' : ' 4 passed')
  })
}

function proveOffline(): void {
  test.beforeAll(async () => {
    test.setTimeout(240_000)
    const learner = new Learner([/./]) // what the hostile page says of being refused
    const outside = await openOutside()
    await learner.open([`--log-net-log=${fileOf('session.json')}`], await tracer('session'))
    await wholeSession(learner, folder)
    await learner.quit()
    await learner.open([`--log-net-log=${fileOf('hostile.json')}`])
    await tryEveryEscape(learner.page, outside)
    await learner.leave()
    await withUnguarded(
      (page) => tryEveryEscape(page, outside),
      [`--log-net-log=${fileOf('control.json')}`],
      await tracer('control')
    )
    await outside.close()
  })

  test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('a whole session asks for nothing outside the app, by the engine’s own log', () => {
    expect(attemptsInNetLog(fileOf('session.json'))).toEqual([])
  })

  test('a hostile page gets no further, by the engine’s own log', () => {
    expect(attemptsInNetLog(fileOf('hostile.json'))).toEqual([])
  })

  test('the control: the log of a page without the wall holds requests, look-ups and connections', () => {
    const attempts = attemptsInNetLog(fileOf('control.json')).join('\n')
    for (const kind of [
      /URL_REQUEST_START_JOB http:/,
      /HOST_RESOLVER/,
      /TCP_CONNECT/,
      /UDP_CONNECT/,
      /SOCKET_BYTES_SENT/
    ]) {
      expect(attempts).toMatch(kind)
    }
  })

  test('there is no interface but the loopback, so that there is nowhere to go', () => {
    test.skip(!isInNamespace, `NOT PROVEN HERE: ${trouble}`)
    expect(Object.keys(networkInterfaces())).toEqual(['lo'])
  })

  test('no process of the app sends or connects anywhere in a whole session, by the kernel’s account', () => {
    test.skip(untraceable !== undefined, `NOT PROVEN HERE: ${untraceable}`)
    expect(processesInTrace(fileOf('session.trace')).size, 'processes and threads traced').toBeGreaterThan(5)
    expect(attemptsInTrace(fileOf('session.trace'))).toEqual([])
  })

  test('the control: the kernel’s account of a page without the wall holds connections', () => {
    test.skip(untraceable !== undefined, `NOT PROVEN HERE: ${untraceable}`)
    expect(attemptsInTrace(fileOf('control.trace')).join('\n')).toMatch(/connect\(.*127\.0\.0\.1/)
  })
}

async function tryEveryEscape(page: Page, { http, stun }: Outside): Promise<void> {
  for (const escape of Object.values(escapes)) await page.evaluate(escape, { http, stun }).catch(() => undefined)
}
