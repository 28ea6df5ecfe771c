import { type ReactNode, type RefObject, useEffect, useMemo, useState } from 'react'
import { useProgress } from '#data/store-context.ts'
import type { ChapterSummary } from '#domain/content/pack.ts'
import type { MarkState } from '#domain/journal/kept-things.ts'
import { inReadingOrder } from '#domain/reading/marks-list.ts'
import { locateOnce } from '#domain/reading/remembered-places.ts'
import { afterPaint } from '#ui/after-paint.ts'
import { type ArticleText, readArticle, type Span } from './article-text.ts'

/** A mark and where its words stand in the chapter now. */
export type PlacedMark = Span & { readonly mark: MarkState }

export type ChapterMarks = {
  /** Absent until the chapter stands on the page. */
  readonly text: ArticleText | undefined
  /** In reading order. */
  readonly placed: readonly PlacedMark[]
  /** Those whose words are no longer in the chapter. */
  readonly lost: readonly MarkState[]
}

/**
 * The marks of a chapter, found in its text as it stands on the page.
 * @param drawn another one each time that the text is drawn anew
 */
export function useMarks(
  { id }: ChapterSummary,
  article: RefObject<HTMLElement | null>,
  drawn: ReactNode
): ChapterMarks {
  const { mark: all } = useProgress()
  const text = useArticleText(article, drawn)
  return useMemo(() => {
    if (!text) return { text, placed: [], lost: [] }
    const marks = inReadingOrder(
      [...all.values()].filter(({ passage }) => passage.chapter === id),
      []
    )
    const places = locateOnce(
      text.text,
      marks.map(({ passage }) => passage)
    )
    const placed = marks.flatMap((mark, index) => {
      const place = places[index]
      return place && place.kind !== 'lost' ? [{ mark, start: place.start, end: place.end }] : []
    })
    return {
      text,
      placed: placed.sort((one, other) => one.start - other.start),
      lost: marks.filter((_, index) => places[index]?.kind === 'lost')
    }
  }, [all, id, text])
}

/** The text is read once a chapter that was drawn has been painted: nobody waits for marks before they see the words. */
function useArticleText(article: RefObject<HTMLElement | null>, drawn: ReactNode): ArticleText | undefined {
  const [text, setText] = useState<ArticleText>()
  useEffect(() => afterPaint(() => article.current && setText(readArticle(article.current))), [article, drawn])
  return text
}

/** The marks at a place of the text, the shortest first: it is what one means who points into several. */
export const marksAt = (placed: readonly PlacedMark[], at: number): readonly PlacedMark[] =>
  placed
    .filter(({ start, end }) => start <= at && at <= end)
    .sort((one, other) => one.end - one.start - (other.end - other.start))
