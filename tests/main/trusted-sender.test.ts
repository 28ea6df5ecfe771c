import type { IpcMainInvokeEvent, WebContents } from 'electron'
import { expect, test } from 'vitest'
import { isTrustedSender } from '#main/trusted-sender.ts'

const frameAt = (url: string) => ({ url })

/** A page, and a message from one of its frames. */
function messageFrom(own: string, sent: 'itself' | 'a frame inside' | 'nothing that is still there' = 'itself') {
  const mainFrame = frameAt(own)
  const page = { mainFrame } as unknown as WebContents
  const frames = { itself: mainFrame, 'a frame inside': frameAt(own), 'nothing that is still there': null }
  return { page, event: { sender: page, senderFrame: frames[sent] } as unknown as IpcMainInvokeEvent }
}

test('the app’s own page is trusted', () => {
  const { page, event } = messageFrom('app://companion/today')
  expect(isTrustedSender(event, page)).toBe(true)
})

test.each(['a frame inside', 'nothing that is still there'] as const)('%s is not trusted', (sent) => {
  const { page, event } = messageFrom('app://companion/today', sent)
  expect(isTrustedSender(event, page)).toBe(false)
})

test('another window is not trusted, wherever it is, and none is before there is a window', () => {
  const { event } = messageFrom('app://companion/today')
  expect(isTrustedSender(event, messageFrom('app://companion/today').page)).toBe(false)
  expect(isTrustedSender(event, undefined)).toBe(false)
})

test.each([
  'https://companion/',
  'app://other/',
  'app://companion.other/',
  'file:///x',
  'about:blank',
  'data:text/html,x',
  'blob:app://companion/x',
  ''
])('the page is not trusted when it stands at %j', (url) => {
  const { page, event } = messageFrom(url)
  expect(isTrustedSender(event, page)).toBe(false)
})
