let region: HTMLElement | undefined

/**
 * Has a screen reader say what has just happened where nothing on the screen says it in words. The words stand outside
 * the screen's own tree, because text that comes and goes within a chapter would shift what hangs on offsets into it.
 */
export function announce(words: string): void {
  region ??= document.createElement('div')
  if (!region.isConnected) {
    region.className = 'visually-hidden'
    region.setAttribute('role', 'status')
    document.body.append(region)
  }
  region.textContent = words
}
