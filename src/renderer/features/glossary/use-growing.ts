import { type RefObject, useEffect, useRef, useState } from 'react'

/** The least, in pixels, that stands above the list. */
const above = 200

/**
 * Shows a long list a screenful at a time: what nobody sees would cost every key its share. More follows as soon as the
 * end of the list, marked by the element that carries `end`, comes into the window, or its last row is given the focus:
 * the next press of an arrow key can come before the window has been looked at.
 * @param list a new list begins with a screenful again
 * @param leastHeight the pixels that the row of an item is high at least
 */
export function useGrowing<Item>(
  list: readonly Item[],
  leastHeight: (item: Item) => number
): {
  readonly shown: readonly Item[]
  readonly end: RefObject<HTMLLIElement | null>
  /** Shows more rows. */
  readonly grow: () => void
} {
  const [grown, setGrown] = useState({ list, rows: 0 })
  const rows = Math.max(grown.list === list ? grown.rows : 0, screenful(list, leastHeight))
  const end = useRef<HTMLLIElement>(null)
  const more = rows + screenful(list.slice(rows), leastHeight)
  useEffect(() => {
    if (!end.current) return
    const observer = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting) setGrown({ list, rows: more })
    })
    observer.observe(end.current)
    return () => observer.disconnect()
  }, [list, more])
  return { shown: list.slice(0, rows), end, grow: () => setGrown({ list, rows: more }) }
}

/** How many rows surely fill the window: one that came later would have a second frame draw what is in view. */
function screenful<Item>(list: readonly Item[], leastHeight: (item: Item) => number): number {
  let left = innerHeight - above
  const last = list.findIndex((item) => (left -= leastHeight(item)) <= 0)
  return last < 0 ? list.length : last + 1
}
