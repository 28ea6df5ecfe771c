import { Check } from 'lucide-react'
import { Link } from 'wouter'
import { useProgress } from '#data/store-context.ts'
import type { ChapterSummary } from '#domain/content/pack.ts'
import { sectionAddress } from '#domain/reading/reading-progress.ts'
import styles from './on-this-page.module.css'
import { goToSection } from './use-reading-place.ts'

/** The sections of a chapter: which one is being read, and which have been. */
export function OnThisPage({
  chapter,
  current
}: {
  readonly chapter: ChapterSummary
  readonly current: string | undefined
}) {
  const { section: read } = useProgress()
  return (
    <nav aria-label="On this page" className={styles.outline}>
      <ol>
        {chapter.sections.map(({ id, title }) => (
          <li key={id}>
            <Link
              href={`/guide/${sectionAddress(chapter.id, id)}`}
              aria-current={id === current ? 'location' : undefined}
              // The address may already be this one, and then nothing but the click says that it is wanted again.
              onClick={() => goToSection(id)}
            >
              {title}
              {read.has(sectionAddress(chapter.id, id)) && <Check size={13} aria-label="Read" />}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}
