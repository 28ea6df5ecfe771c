import type { Outside } from './outside.ts'

type Target = Pick<Outside, 'http' | 'stun'>

/** The ways out of a page, by the path each asks for. They run in the page, so each stands by itself. */
export const escapes: Readonly<Record<string, (target: Target) => unknown>> = {
  fetch: ({ http }) => fetch(`${http}/fetch`, { mode: 'no-cors' }),
  xhr: ({ http }) => {
    const request = new XMLHttpRequest()
    request.open('GET', `${http}/xhr`)
    request.send()
  },
  beacon: ({ http }) => navigator.sendBeacon(`${http}/beacon`, 'x'),
  socket: ({ http }) => new WebSocket(`${http.replace('http', 'ws')}/socket`),
  events: ({ http }) => new EventSource(`${http}/events`),
  image: ({ http }) => Object.assign(new Image(), { src: `${http}/image` }),
  script: ({ http }) =>
    document.head.append(Object.assign(document.createElement('script'), { src: `${http}/script` })),
  style: ({ http }) =>
    document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: `${http}/style` })),
  prefetch: ({ http }) =>
    document.head.append(Object.assign(document.createElement('link'), { rel: 'prefetch', href: `${http}/prefetch` })),
  video: ({ http }) => Object.assign(document.createElement('video'), { src: `${http}/video`, preload: 'auto' }).load(),
  frame: ({ http }) => document.body.append(Object.assign(document.createElement('iframe'), { src: `${http}/frame` })),
  object: ({ http }) =>
    document.body.append(Object.assign(document.createElement('object'), { data: `${http}/object` })),
  webview: ({ http }) => {
    const view = document.createElement('webview')
    view.setAttribute('src', `${http}/webview`)
    document.body.append(view)
  },
  form: ({ http }) => {
    const form = Object.assign(document.createElement('form'), { action: `${http}/form`, target: 'elsewhere' })
    document.body.append(Object.assign(document.createElement('iframe'), { name: 'elsewhere' }), form)
    form.submit()
  },
  window: ({ http }) => window.open(`${http}/window`),
  stun: async ({ stun }) => {
    const connection = new RTCPeerConnection({ iceServers: [{ urls: stun }] })
    connection.createDataChannel('x')
    await connection.setLocalDescription(await connection.createOffer())
    await new Promise((resolve) => {
      connection.addEventListener('icegatheringstatechange', resolve)
      setTimeout(resolve, 1000)
    })
  }
}
