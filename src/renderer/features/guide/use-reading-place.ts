import { type RefObject, useLayoutEffect, useState } from 'react'
import { useLocationProperty } from 'wouter/use-browser-location'
import { useStore } from '#data/store-context.ts'
import type { PlaceState } from '#domain/journal/projections.ts'
import { FirstScreen } from './first-screen.ts'

/** Reading counts as paused when nothing has moved for this long, in milliseconds; then the place is kept. */
const pause = 800

/** Where the top of the reading area lies under the top of the window's scroller, in pixels. */
const top = 24

/**
 * Opens a chapter where it was left, or at the section the address names, and keeps the place as it is read.
 * The place is a block of the text and how much of it has gone by, so it holds at any size of text or window.
 * @returns the id of the section being read
 */
export function useReadingPlace(chapter: string, article: RefObject<HTMLElement | null>): string | undefined {
  const store = useStore()
  const hash = useLocationProperty(() => location.hash)
  const [section, setSection] = useState<string>()

  useLayoutEffect(() => {
    const scroller = article.current?.parentElement?.closest('main')
    if (!scroller || !article.current) return
    const text = article.current
    const place = store.state().progress.place.get(chapter)
    const opening = text.querySelector<HTMLElement>('[data-opening]')
    const first = hash ? sectionNamed(hash.slice(1)) : place && blockOf(text, place)
    const screen = opening && new FirstScreen(scroller, opening, first ?? undefined)
    const goThere = (): void => {
      if (new URLSearchParams(location.search).has('block')) return // use-found-place.ts goes there
      if (hash) goToSection(hash.slice(1))
      else scroller.scrollTop = place ? offsetOf(text, scroller, place) : 0
    }
    goThere()
    // What else an address can name, a paragraph or a mark, may stand anywhere: then the whole chapter is laid out.
    if (location.search === '') screen?.followOn()
    else screen?.end()
    let left = false
    // A face that arrives late moves every line.
    if (document.fonts.status === 'loading') void document.fonts.ready.then(() => left || goThere())
    return () => {
      left = true
      screen?.end()
    }
  }, [chapter, hash, article, store])

  // A layout effect, because its end comes while the text still stands and can be measured.
  useLayoutEffect(() => {
    const scroller = article.current?.parentElement?.closest('main')
    const text = article.current
    if (!scroller || !text) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const keep = (): void => {
      clearTimeout(timer)
      timer = undefined
      const place = placeAt(text, scroller, chapter)
      const kept = store.state().progress.place.get(chapter)
      if (!place || (kept && kept.block === place.block && Math.abs(kept.fraction - place.fraction) < 0.02)) return
      void store.record({ kind: 'place-kept', ...place })
    }
    const moved = (): void => {
      setSection(sectionAt(text, scroller))
      clearTimeout(timer)
      timer = setTimeout(keep, pause)
    }
    moved()
    scroller.addEventListener('scroll', moved, { passive: true })
    document.addEventListener('visibilitychange', keep)
    return () => {
      scroller.removeEventListener('scroll', moved)
      document.removeEventListener('visibilitychange', keep)
      if (timer !== undefined) keep()
    }
  }, [chapter, article, store])

  return section
}

const sectionNamed = (id: string): HTMLElement | null => document.getElementById(decodeURIComponent(id))

/** Brings a section to the top and puts the focus on it, so that the keyboard and a screen reader go on from there. */
export function goToSection(id: string): void {
  const section = sectionNamed(id)
  if (!section) return
  section.tabIndex = -1
  section.focus({ preventScroll: true })
  section.scrollIntoView({ block: 'start' })
}

const blocksOf = (article: HTMLElement): readonly HTMLElement[] => [
  ...article.querySelectorAll<HTMLElement>('[data-block]')
]

/** Blocks are numbered from 0 in their order; one that is gone from an edited chapter falls back to the last. */
function blockOf(article: HTMLElement, { block }: PlaceState): HTMLElement | undefined {
  const blocks = blocksOf(article)
  return blocks[Math.min(block, blocks.length - 1)]
}

/** The scroll position, in pixels, that brings a kept place to the top. */
function offsetOf(article: HTMLElement, scroller: Element, place: PlaceState): number {
  const block = blockOf(article, place)
  if (!block || (place.block === 0 && place.fraction === 0)) return 0
  const { top: blockTop, height } = block.getBoundingClientRect()
  return scroller.scrollTop + blockTop - scroller.getBoundingClientRect().top - top + height * place.fraction
}

/** The block at the top of the reading area, and how much of it has gone by. */
function placeAt(article: HTMLElement, scroller: Element, chapter: string) {
  const line = scroller.getBoundingClientRect().top + top
  const blocks = blocksOf(article)
  const block = blocks.find((one) => one.getBoundingClientRect().bottom > line)
  if (!block) return undefined
  const { top: blockTop, height } = block.getBoundingClientRect()
  const gone = Math.min(1, Math.max(0, (line - blockTop) / height))
  const section = block.closest('section')?.id
  return {
    chapter,
    block: blocks.indexOf(block),
    fraction: Math.round(gone * 100) / 100,
    ...(section && { section })
  }
}

/** The last section whose beginning has passed the upper third of the window. */
function sectionAt(article: HTMLElement, scroller: Element): string | undefined {
  const { top: scrollerTop, height } = scroller.getBoundingClientRect()
  const atEnd = scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 2
  const sections = [...article.querySelectorAll('section[id]')]
  if (atEnd && scroller.scrollTop > 0) return sections.at(-1)?.id
  return sections.findLast((section) => section.getBoundingClientRect().top <= scrollerTop + height / 3)?.id
}
