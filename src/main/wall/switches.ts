import type { CommandLine } from 'electron'

/**
 * Switches that keep Chromium off the network; they count only when set before the app is ready. The resolver rule
 * makes every name and every address unknown, the proxy switch stops the search for one.
 */
export function setSwitches(commandLine: CommandLine): void {
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  commandLine.appendSwitch('no-proxy-server')
}

/** Whether another program asked to steer the page from outside: no fuse covers these switches. */
export const isSteered = (commandLine: CommandLine): boolean =>
  commandLine.hasSwitch('remote-debugging-port') || commandLine.hasSwitch('remote-debugging-pipe')
