import type { App, Session } from 'electron'
import { mayRequest } from './addresses.ts'

/**
 * Shuts every way to the network that a session has. Must run before the first window: the spell checker asks for
 * its dictionaries with the first text field, and only an empty list of languages stops it.
 */
export function goOffline(app: App, session: Session): Promise<void> {
  session.setSpellCheckerLanguages([])
  session.webRequest.onBeforeRequest(({ url }, callback) => callback({ cancel: !mayRequest(url) }))
  app.configureHostResolver({ secureDnsMode: 'off', enableBuiltInResolver: false })
  return session.setProxy({ mode: 'direct' })
}
