import { type RefObject, useEffect } from 'react'
import { useLocationProperty } from 'wouter/use-browser-location'

/** Brings the card that an address names (`#` and its id) into view, with the focus, so that a search leads to its row. */
export function useShownCard(table: RefObject<HTMLElement | null>): string {
  const card = useLocationProperty(() => decodeURIComponent(location.hash.slice(1)))
  useEffect(() => {
    if (card === '') return
    const row = table.current?.querySelector<HTMLElement>(`[data-card="${CSS.escape(card)}"]`)
    row?.focus({ preventScroll: true })
    row?.scrollIntoView({ block: 'center' })
  }, [table, card])
  return card
}
