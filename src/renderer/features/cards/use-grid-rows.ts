import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useLayoutEffect } from 'react'

/** Pixels of a line, and of the head, as the style sheet has them. */
export const lineHeight = 36

/**
 * The lines that are to be drawn: those in view, some beyond, and the one that the keys are at, which a screen reader
 * is on.
 */
export function useGridRows(grid: RefObject<HTMLElement | null>, list: readonly string[], active: number) {
  // oxlint-disable-next-line react/incompatible-library -- React's compiler is not used here
  const virtual = useVirtualizer({
    count: list.length,
    getScrollElement: () => grid.current,
    estimateSize: () => lineHeight,
    overscan: 8,
    scrollPaddingStart: lineHeight,
    scrollMargin: lineHeight,
    rangeExtractor: (range) => {
      const inView = defaultRangeExtractor(range)
      return active < 0 || active >= list.length || inView.includes(active) ? inView : [...inView, active]
    }
  })
  const [first] = list
  useLayoutEffect(() => {
    if (first !== undefined && (virtual.scrollOffset ?? 0) > 0) virtual.scrollToOffset(0) // another list begins at its top
  }, [virtual, first])
  return {
    rows: virtual.getVirtualItems().map(({ index }) => ({ index, top: index * lineHeight })),
    height: list.length * lineHeight,
    scrollTo: (index: number) => virtual.scrollToIndex(index)
  }
}
