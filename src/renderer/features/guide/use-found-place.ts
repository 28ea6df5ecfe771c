import { type RefObject, useEffect } from 'react'
import { useSearch } from 'wouter'
import { useHistoryState } from 'wouter/use-browser-location'
import { foldWords } from '#domain/search/fold-words.ts'

/** The name under which the style sheet knows what was found. */
const found = 'found'

/**
 * Shows what a search led to: `?block=` is the number of a paragraph, `?find=` the words that were found in it. It is
 * brought into view, given the focus and its words are marked, until Escape or until one goes on.
 */
export function useFoundPlace(article: RefObject<HTMLElement | null>): void {
  const parameters = new URLSearchParams(useSearch())
  const block = parameters.get('block')
  const words = parameters.get('find') ?? ''
  const asked = useHistoryState<{ readonly asked?: number } | null>() // the same place may be asked for again
  useEffect(() => {
    const place = block === null ? article.current : article.current?.querySelector(`[data-block="${Number(block)}"]`)
    if (!(place instanceof HTMLElement)) return
    const ranges = rangesOf(place, new Set(foldWords(words).map(({ text }) => text)))
    if (block !== null) show(place, ranges[0]?.startContainer.parentElement ?? place)
    if (!('highlights' in CSS)) return
    CSS.highlights.set(found, new Highlight(...ranges))
    const clear = (): void => void CSS.highlights.delete(found)
    const onKey = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') clear()
    }
    window.addEventListener('keydown', onKey)
    return () => {
      clear()
      window.removeEventListener('keydown', onKey)
    }
  }, [article, block, words, asked])
}

/** @param first the words that were found, which in a long table may stand far below its beginning */
function show(place: HTMLElement, first: Element): void {
  place.tabIndex = -1
  place.focus({ preventScroll: true })
  first.scrollIntoView({ block: 'center' })
}

function rangesOf(place: HTMLElement, words: ReadonlySet<string>): readonly Range[] {
  const ranges: Range[] = []
  const texts = document.createTreeWalker(place, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) {
    const node = texts.currentNode
    for (const { text, start, end } of foldWords(node.textContent ?? '')) {
      if (!words.has(text)) continue
      const range = new Range()
      range.setStart(node, start)
      range.setEnd(node, end)
      ranges.push(range)
    }
  }
  return ranges
}
