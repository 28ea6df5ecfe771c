import { memo } from 'react'
import { Check } from 'lucide-react'
import { Link } from 'wouter'
import { usePackFile } from '#data/pack.ts'
import { useProgress } from '#data/store-context.ts'
import { chapterProgress } from '#domain/reading/reading-progress.ts'
import styles from './contents.module.css'

/** All chapters, with how far each has been read, beside the one that is open. */
export const Contents = memo(function Contents({ current }: { readonly current: string }) {
  const { parts, chapters } = usePackFile('index.json')
  const { section } = useProgress()
  return (
    <nav aria-label="Contents" className={styles.contents}>
      {parts.map((part) => (
        <ol key={part.id} aria-label={part.title}>
          {chapters
            .filter((chapter) => chapter.part === part.id)
            .map((chapter) => {
              const { share } = chapterProgress(chapter, section)
              return (
                <li key={chapter.id}>
                  <Link href={`/guide/${chapter.id}`} aria-current={chapter.id === current ? 'page' : undefined}>
                    {chapter.title}
                    {share === 1 ? (
                      <Check size={14} aria-label="Read" />
                    ) : (
                      share > 0 && <small>{Math.round(share * 100)} %</small>
                    )}
                  </Link>
                </li>
              )
            })}
        </ol>
      ))}
    </nav>
  )
})
