import { useEffect, useState } from 'react'
import { markColours } from '#domain/journal/mark-colours.ts'
import { type MarksFilter, type MarksOrder, marksOrders } from '#domain/reading/marks-list.ts'

/** What the list shows. */
export type Shown = MarksFilter & { readonly order: MarksOrder }

/** Kept in the address, so that whoever comes back from a chapter finds the same list. */
export function useFilterInAddress(): readonly [shown: Shown, change: (part: Partial<Shown>) => void] {
  const [shown, setShown] = useState(() => shownBy(new URL(location.href).searchParams))
  useEffect(() => {
    const address = new URL(location.href)
    address.search = searchFor(shown).toString()
    if (address.href !== location.href) history.replaceState(history.state, '', address)
  }, [shown])
  return [shown, (part) => setShown((before) => ({ ...before, ...part }))]
}

const shownBy = (search: URLSearchParams): Shown => ({
  query: search.get('q') ?? '',
  chapter: search.get('chapter') ?? undefined,
  colour: markColours.find((colour) => colour === search.get('colour')),
  order: marksOrders.find((order) => order === search.get('order')) ?? 'reading'
})

function searchFor({ query, chapter, colour, order }: Shown): URLSearchParams {
  const search = new URLSearchParams()
  if (query) search.set('q', query)
  if (chapter) search.set('chapter', chapter)
  if (colour) search.set('colour', colour)
  if (order !== 'reading') search.set('order', order)
  return search
}
