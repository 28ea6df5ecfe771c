/** The channel on which the application menu sends the address (path, with `#section` where there is one) to go to. */
export const menuChannel = 'companion:go'

/** Sent in place of an address: opens the search over everything, which stands over whatever screen there is. */
export const searchAddress = '/search'

/** The same for finding words on the screen that stands. */
export const findAddress = '/find'

/** The channel on which the application menu asks for what stands on the screen as a PDF. */
export const savePdfChannel = 'companion:save-pdf'

/** What the preload adds to `window.companion` for the menu. */
export type MenuMessages = {
  /** Calls the listener with each address the menu asks for, until the function that is returned is called. */
  readonly onGo: (listener: (path: string) => void) => () => void
  /** The same for what stands on the screen as a PDF. */
  readonly onSavePdf: (listener: () => void) => () => void
}
