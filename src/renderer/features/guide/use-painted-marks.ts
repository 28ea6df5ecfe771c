import { useEffect } from 'react'
import { markColours } from '#domain/journal/mark-colours.ts'
import { type ArticleText, rangeOf, type Span } from './article-text.ts'
import './marks.css'
import type { ChapterMarks } from './use-marks.ts'

// Painted by name (`marks.css`) and never by elements of our own: the text that is read, searched and selected stays
// as it is, and 500 marks cost no layout. Where the browser cannot do it, the lists still have every mark.
const canPaint = 'highlights' in CSS

/** Paints the marks of a chapter in their colours. */
export function usePaintedMarks({ text, placed }: ChapterMarks): void {
  useEffect(() => {
    if (!text || !canPaint) return
    for (const colour of markColours) {
      const ranges = placed.flatMap((one) => (one.mark.colour === colour ? (rangeOf(text, one) ?? []) : []))
      CSS.highlights.set(`mark-${colour}`, new Highlight(...ranges))
    }
    return () => {
      for (const colour of markColours) CSS.highlights.delete(`mark-${colour}`)
    }
  }, [text, placed])
}

/** Underlines the words one was led to, until a key or a button of the mouse is pressed. */
export function pointOut(text: ArticleText, span: Span): void {
  const range = rangeOf(text, span)
  if (!range || !canPaint) return
  CSS.highlights.set('mark-here', new Highlight(range))
  const done = new AbortController()
  const stop = (): void => {
    done.abort()
    CSS.highlights.delete('mark-here')
  }
  for (const event of ['pointerdown', 'keydown']) addEventListener(event, stop, { signal: done.signal })
}
