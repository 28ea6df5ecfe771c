import { expect, test, vi } from 'vitest'
import { bridgeContract, channelOf, type Deed } from '#shared/bridge.ts'
import { menuChannel } from '#shared/menu-message.ts'

type Listener = (event: unknown, path: string) => void

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

test('the page gets one function per deed, the menu’s, and nothing else', () => {
  expect([...exposed.keys()]).toEqual(['companion'])
  expect(Object.keys(exposed.get('companion') ?? {}).sort()).toEqual([...deedNames, 'onGo'].sort())
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

test('the menu’s messages reach the page without Electron’s event, until it no longer listens', () => {
  const heard: unknown[][] = []
  const stop = exposed.get('companion')?.['onGo']?.((...message: unknown[]) => heard.push(message))
  const send = (path: string) =>
    listeners.get(menuChannel)?.forEach((listener) => listener({ sender: 'electron' }, path))
  send('/guide')
  if (typeof stop === 'function') stop()
  send('/cards')
  expect(heard).toEqual([['/guide']])
})
