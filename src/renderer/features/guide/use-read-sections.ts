import { type RefObject, useEffect } from 'react'
import { useStore } from '#data/store-context.ts'
import type { ChapterSummary } from '#domain/content/pack.ts'
import { sectionAddress } from '#domain/reading/reading-progress.ts'

/**
 * Marks sections as read. A section is taken for read when its end has been on the screen, and some of it has been
 * there for a quarter of its reading time; between two and four seconds are asked for, so that scrolling past does
 * not count and a quick reader is not held up.
 */
const dwell = (minutes: number): number => Math.min(4, Math.max(2, minutes * 60 * 0.25))

export function useReadSections(chapter: ChapterSummary, article: RefObject<HTMLElement | null>): void {
  const store = useStore()
  useEffect(() => {
    if (!article.current) return
    const seconds = new Map<string, number>()
    const ends = new Set<string>()
    const asked = new Set<string>()
    const inView = watchSections(article.current, (id) => ends.add(id))
    const timer = setInterval(() => {
      if (document.hidden) return
      for (const id of inView.ids()) seconds.set(id, (seconds.get(id) ?? 0) + 1)
      for (const { id, minutes } of chapter.sections) {
        const section = sectionAddress(chapter.id, id)
        if (!ends.has(id) || asked.has(id) || (seconds.get(id) ?? 0) < dwell(minutes)) continue
        asked.add(id)
        if (!store.state().progress.section.has(section)) void store.record({ kind: 'section-read', section })
      }
    }, 1000)
    return () => {
      clearInterval(timer)
      inView.stop()
    }
  }, [store, chapter, article])
}

/** Which sections are on the screen; calls `onEnd` when the last block of one is. */
function watchSections(article: HTMLElement, onEnd: (id: string) => void) {
  const shown = new Set<string>()
  const lastBlocks = new Map<Element, string>()
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      const ended = lastBlocks.get(target)
      if (ended !== undefined && isIntersecting) onEnd(ended)
      if (target.tagName !== 'SECTION') continue
      if (isIntersecting) shown.add(target.id)
      else shown.delete(target.id)
    }
  })
  for (const section of article.querySelectorAll('section[id]')) {
    observer.observe(section)
    if (!section.lastElementChild) continue
    lastBlocks.set(section.lastElementChild, section.id)
    observer.observe(section.lastElementChild)
  }
  return { ids: () => [...shown], stop: () => observer.disconnect() }
}
