import { expect, test, vi } from 'vitest'
import { backupChannel } from '#shared/backup-progress.ts'
import { bridgeContract, type Deed } from '#shared/bridge.ts'
import { channelOf } from '#shared/channel.ts'
import { exchangeChannel } from '#shared/exchange-progress.ts'
import { fitChannel } from '#shared/fit-progress.ts'
import { menuChannel, savePdfChannel } from '#shared/menu-message.ts'
import { printStepChannel } from '#shared/print-step.ts'

type Listener = (event: unknown, ...sent: unknown[]) => void

// The one module that cannot be had outside Electron. What passes between the two processes is noted down here.
const { asked, exposed, listeners } = vi.hoisted(() => ({
  asked: [] as unknown[][],
  exposed: new Map<string, Record<string, (...input: unknown[]) => unknown>>(),
  listeners: new Map<string, Set<Listener>>()
}))
vi.mock('electron', () => ({
  contextBridge: { exposeInMainWorld: (name: string, api: never) => exposed.set(name, api) },
  ipcRenderer: {
    invoke: async (...message: unknown[]) => asked.push(message),
    on: (channel: string, listener: Listener) =>
      listeners.set(channel, new Set([...(listeners.get(channel) ?? []), listener])),
    removeListener: (channel: string, listener: Listener) => listeners.get(channel)?.delete(listener)
  }
}))
// The page it runs in.
const databases = vi.fn<() => Promise<IDBDatabaseInfo[]>>(async () => [])
vi.stubGlobal('location', { origin: 'app://companion' })
vi.stubGlobal('indexedDB', { databases })
await import('../../src/preload/preload.ts')

const deedNames = Object.keys(bridgeContract) as Deed[] // Object.keys forgets the names' type

test('the page gets one function per deed, one per message it hears, and nothing else', () => {
  expect([...exposed.keys()]).toEqual(['companion'])
  expect(Object.keys(exposed.get('companion') ?? {}).sort()).toEqual(
    [
      ...deedNames,
      'onGo',
      'onSavePdf',
      'onPrintStep',
      'onExchangeProgress',
      'onFitProgress',
      'onBackupProgress',
      'onDataWarning'
    ].sort()
  )
})

test.each(deedNames)('%s travels on its channel with its input', async (deed) => {
  asked.length = 0
  const input = bridgeContract[deed].input.safeParse(undefined).success ? undefined : { some: 'input' }
  await exposed.get('companion')?.[deed]?.(input)
  expect(asked).toEqual([[channelOf(deed), input]])
})

test('the database’s files are opened ahead for the app’s own page, and not asked for where asking is an error', async () => {
  expect(databases).toHaveBeenCalledOnce()
  vi.resetModules()
  vi.stubGlobal('location', { origin: 'null' })
  await import('../../src/preload/preload.ts')
  expect(databases).toHaveBeenCalledOnce()
})

test('an address that comes before the page listens is kept until it does, the last one only', () => {
  for (const path of ['/guide', '/cards']) listeners.get(menuChannel)?.forEach((listener) => listener({}, path))
  const heard: unknown[] = []
  const stop = exposed.get('companion')?.['onGo']?.((path: unknown) => heard.push(path))
  expect(heard).toEqual(['/cards'])
  if (typeof stop === 'function') stop()
})

test.each([
  ['onGo', menuChannel, '/guide', '/cards'],
  ['onSavePdf', savePdfChannel],
  ['onPrintStep', printStepChannel, 'drawing', 'writing'],
  ['onExchangeProgress', exchangeChannel, { step: 'reading' }, { step: 'writing' }],
  ['onFitProgress', fitChannel, 0.25, 0.5],
  ['onBackupProgress', backupChannel, { step: 'reading' }, { step: 'writing' }]
])(
  '%s passes on what comes without Electron’s event, until the page no longer listens',
  (name, channel, ...[first, then]) => {
    const heard: unknown[][] = []
    const stop = exposed.get('companion')?.[name]?.((...message: unknown[]) => heard.push(message))
    const send = (...sent: unknown[]) =>
      listeners.get(channel)?.forEach((listener) => listener({ sender: 'electron' }, ...sent))
    const message = first === undefined ? [] : [first]
    send(...message)
    if (typeof stop === 'function') stop()
    send(then)
    expect(heard).toEqual([message])
  }
)
