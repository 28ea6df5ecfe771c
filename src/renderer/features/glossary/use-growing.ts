import { type RefObject, useEffect, useRef, useState } from 'react'

/** The least, in pixels, that stands above the list, and that a row is high. */
const [above, lowest] = [200, 43]

/** Rows that fill the window whichever they are: one that came later would have a second frame draw what is in view. */
const screenful = (): number => Math.max(8, Math.ceil((innerHeight - above) / lowest))

/**
 * Shows a long list a screenful at a time: what nobody sees would cost every key its share. More follows as soon as the
 * end of the list, marked by the element that carries `end`, comes into the window, or its last row is given the focus:
 * the next press of an arrow key can come before the window has been looked at.
 * @param list a new list begins with a screenful again
 */
export function useGrowing<Item>(list: readonly Item[]): {
  readonly shown: readonly Item[]
  readonly end: RefObject<HTMLLIElement | null>
  /** Shows more rows. */
  readonly grow: () => void
} {
  const [grown, setGrown] = useState(() => ({ list, rows: screenful() }))
  const rows = grown.list === list ? grown.rows : screenful()
  const end = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (!end.current) return
    const observer = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting) setGrown({ list, rows: rows + screenful() })
    })
    observer.observe(end.current)
    return () => observer.disconnect()
  }, [list, rows])
  return { shown: list.slice(0, rows), end, grow: () => setGrown({ list, rows: rows + screenful() }) }
}
