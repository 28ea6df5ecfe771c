/** Room left above and below what is brought into view, in pixels. */
const margin = 96

const scrollerOf = (node: Node): Element | undefined =>
  (node instanceof Element ? node : node.parentElement)?.closest('main') ?? undefined

/**
 * Something for a popup to stand beside: what of a range can be seen, as one rectangle that follows when the text is
 * scrolled.
 */
export function visiblePart(range: Range) {
  const element = range.startContainer.parentElement ?? undefined
  return { contextElement: element, getBoundingClientRect: () => visibleRect(range) }
}

function visibleRect(range: Range): DOMRect {
  const whole = range.getBoundingClientRect()
  const frame = scrollerOf(range.startContainer)?.getBoundingClientRect()
  if (!frame || whole.bottom < frame.top || whole.top > frame.bottom) return whole
  const top = Math.max(whole.top, frame.top)
  return new DOMRect(whole.left, top, whole.width, Math.min(whole.bottom, frame.bottom) - top)
}

/** Scrolls no further than it takes to see a range, or its beginning where there is not room for all of it. */
export function bringIntoView(range: Range): void {
  const scroller = scrollerOf(range.startContainer)
  if (!scroller) return
  openFolded(range)
  const frame = scroller.getBoundingClientRect()
  const { top, bottom } = range.getBoundingClientRect()
  if (bottom === 0) return // a place between two elements has no rectangle
  const above = top - frame.top - margin
  const below = bottom - frame.bottom + margin
  if (above < 0 || below > 0) scroller.scrollBy({ top: above < 0 ? above : Math.min(above, below) })
}

/** Brings a place of the text to the upper part of the screen, with the keyboard and a screen reader too. */
export function goToPlace(range: Range): void {
  const scroller = scrollerOf(range.startContainer)
  const element = range.startContainer.parentElement
  if (!scroller || !element) return
  openFolded(range)
  const block = element.closest<HTMLElement>('[data-block]') ?? element
  block.tabIndex = -1
  block.focus({ preventScroll: true })
  element.scrollIntoView({ block: 'nearest', inline: 'nearest' }) // within a table that scrolls by itself
  scroller.scrollBy({ top: range.getBoundingClientRect().top - scroller.getBoundingClientRect().top - margin })
  getSelection()?.collapse(range.startContainer, range.startOffset)
}

function openFolded({ startContainer }: Range): void {
  const folded = startContainer.parentElement?.closest('details')
  if (folded) folded.open = true
}
