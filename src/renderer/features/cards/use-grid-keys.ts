import type { KeyboardEvent, RefObject } from 'react'
import { type CardSelection, goToCard, selectAll } from '#domain/browse/card-selection.ts'
import { lineHeight } from './use-grid-rows.ts'

/** The keys of the list: arrows and their like go through it, Shift and Ctrl select as in a list of files. */
export function useGridKeys({
  grid,
  list,
  active,
  selection,
  onSelect,
  scrollTo
}: {
  readonly grid: RefObject<HTMLElement | null>
  readonly list: readonly string[]
  /** Where in the list the keys are; -1 where they are nowhere yet. */
  readonly active: number
  readonly selection: CardSelection
  readonly onSelect: (selection: CardSelection) => void
  readonly scrollTo: (index: number) => void
}): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.target !== event.currentTarget || list.length === 0) return // the buttons of the head have keys of their own
    const control = event.ctrlKey || event.metaKey
    const page = Math.max(1, Math.floor((grid.current?.clientHeight ?? 0) / lineHeight) - 2)
    const next = nextLine(event.key, active, list.length, page)
    const id = list[next ?? active]
    if (next !== undefined && id !== undefined) {
      event.preventDefault()
      onSelect(goToCard(selection, list, id, event.shiftKey ? 'range' : control ? 'pass' : 'alone'))
      scrollTo(next)
    } else if (control && event.key === 'a') {
      event.preventDefault()
      onSelect(selectAll(selection, list))
    } else if (event.key === ' ' && id !== undefined) {
      event.preventDefault()
      onSelect(goToCard(selection, list, id, event.shiftKey ? 'range' : 'turn'))
    }
  }
}

/** The line a key leads to; undefined for a key that leads to none. */
function nextLine(key: string, active: number, lines: number, page: number): number | undefined {
  const within = (line: number): number => Math.min(lines - 1, Math.max(0, line))
  switch (key) {
    case 'ArrowDown':
      return within(active + 1)
    case 'ArrowUp':
      return within(active - 1)
    case 'PageDown':
      return within(active + page)
    case 'PageUp':
      return within(active - page)
    case 'Home':
      return 0
    case 'End':
      return lines - 1
    default:
      return undefined
  }
}
