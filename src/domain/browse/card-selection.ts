/** Lines of a list that are selected, and the line that keys go on from. All by id: lines come and go with the query. */
export type CardSelection = {
  readonly ids: ReadonlySet<string>
  /** The line that the keys are at. */
  readonly active: string | undefined
  /** Where a selection by Shift began. */
  readonly anchor: string | undefined
}

export const noSelection: CardSelection = { ids: new Set(), active: undefined, anchor: undefined }

/** How a line is gone to: alone, with all lines from the anchor to it, turning it in or out, or without selecting. */
export type SelectionWay = 'alone' | 'range' | 'turn' | 'pass'

/**
 * The selection after a line was pressed or gone to.
 * @param list ids of all lines, as they stand
 */
export function goToCard(
  selection: CardSelection,
  list: readonly string[],
  id: string,
  way: SelectionWay
): CardSelection {
  switch (way) {
    case 'alone':
      return { ids: new Set([id]), active: id, anchor: id }
    case 'range':
      return { ...selection, ids: rangeOf(list, selection.anchor ?? id, id), active: id }
    case 'turn':
      return { ids: turned(selection.ids, id), active: id, anchor: id }
    case 'pass':
      return { ...selection, active: id }
  }
}

/** All lines, with the keys where they are. */
export const selectAll = (selection: CardSelection, list: readonly string[]): CardSelection => ({
  ids: new Set(list),
  active: selection.active ?? list[0],
  anchor: selection.anchor ?? list[0]
})

/** What of it stands in a list. */
export function withinList(selection: CardSelection, list: readonly string[]): CardSelection {
  if (selection.ids.size === 0 && selection.active === undefined) return selection
  const there = new Set(list)
  const kept = (id: string | undefined): string | undefined => (id !== undefined && there.has(id) ? id : undefined)
  return {
    ids: new Set([...selection.ids].filter((id) => there.has(id))),
    active: kept(selection.active),
    anchor: kept(selection.anchor)
  }
}

function rangeOf(list: readonly string[], from: string, to: string): ReadonlySet<string> {
  const [start, end] = [list.indexOf(from), list.indexOf(to)]
  if (start < 0) return new Set([to]) // the query has left it out meanwhile
  return new Set(list.slice(Math.min(start, end), Math.max(start, end) + 1))
}

function turned(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(ids)
  if (!next.delete(id)) next.add(id)
  return next
}
