import { createSocket } from 'node:dgram'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A place outside the app that notes whatever reaches it. */
export type Outside = {
  /** Address to ask, without a slash at its end. */
  readonly http: string
  /** Where to ask for a WebRTC address. */
  readonly stun: string
  /** The paths that were asked for, and `stun` for a packet. */
  readonly reached: ReadonlySet<string>
  /** How many connections were opened, whatever became of them. */
  readonly connections: () => number
  readonly close: () => Promise<void>
}

/** Listens on this machine, where a page without a wall gets through to even with no network in reach. */
export async function openOutside(): Promise<Outside> {
  const reached = new Set<string>()
  let connections = 0
  const server = createServer(({ url = '' }, response) => {
    reached.add(url.slice(1).replace('?', ''))
    response.setHeader('access-control-allow-origin', '*').end('outside')
  })
  server.on('connection', () => (connections += 1))
  server.on('upgrade', ({ url = '' }, socket) => {
    reached.add(url.slice(1).replace('?', ''))
    socket.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const packets = createSocket('udp4').on('message', () => reached.add('stun'))
  await new Promise<void>((resolve) => packets.bind(0, '127.0.0.1', resolve))
  return {
    http: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, // it listens, so it has one
    stun: `stun:127.0.0.1:${packets.address().port}`,
    reached,
    connections: () => connections,
    close: async () => {
      packets.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    }
  }
}
