import { Check } from 'lucide-react'
import { useEffect } from 'react'
import { tinykeys } from 'tinykeys'
import { useLocation } from 'wouter'
import { usePackFile } from '#data/pack.ts'
import { useProgress, useStore } from '#data/store-context.ts'
import type { ChapterSummary } from '#domain/content/pack.ts'
import { sectionAddress } from '#domain/reading/reading-progress.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import styles from './chapter-screen.module.css'

/** What stands under a chapter: marking it as read, and the chapters before and after. */
export function ChapterEnd({ chapter }: { readonly chapter: ChapterSummary }) {
  const { chapters } = usePackFile('index.json')
  const store = useStore()
  const { section: read } = useProgress()
  const addresses = chapter.sections.map(({ id }) => sectionAddress(chapter.id, id))
  const unread = addresses.filter((address) => !read.has(address))
  const before = chapters[chapter.number - 2]
  const after = chapters[chapter.number]
  const [, go] = useLocation()
  useEffect(
    () =>
      tinykeys(window, {
        'Alt+PageUp': () => before && go(`/guide/${before.id}`),
        'Alt+PageDown': () => after && go(`/guide/${after.id}`)
      }),
    [before, after, go]
  )
  const markAll = async (): Promise<void> => {
    for (const section of unread) await store.record({ kind: 'section-read', section })
  }
  return (
    <footer className={styles.end}>
      {unread.length > 0 ? (
        <Button onClick={() => void markAll()}>
          <Check size={16} aria-hidden /> Mark this chapter as read
        </Button>
      ) : (
        <p className={styles.allRead}>
          <Check size={16} aria-hidden /> You have read this chapter
        </p>
      )}
      <div className={styles.neighbours}>
        {before && (
          <ButtonLink href={`/guide/${before.id}`}>
            <span aria-hidden>←</span> {before.title}
          </ButtonLink>
        )}
        {after && (
          <ButtonLink look="primary" href={`/guide/${after.id}`}>
            {after.title} <span aria-hidden>→</span>
          </ButtonLink>
        )}
      </div>
    </footer>
  )
}
