import type { IpcMainInvokeEvent, WebContents } from 'electron'
import { isOwnAddress } from './wall/addresses.ts'

/**
 * Whether a message comes from the app's own page: the main frame of the main window, at an address of the app. The
 * frame is gone when it went elsewhere after sending; then nobody is left to be trusted.
 */
export function isTrustedSender({ sender, senderFrame }: IpcMainInvokeEvent, page: WebContents | undefined): boolean {
  return senderFrame !== null && sender === page && senderFrame === sender.mainFrame && isOwnAddress(senderFrame.url)
}
