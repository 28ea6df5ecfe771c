import { Link } from 'wouter'
import { usePackFile } from '#data/pack.ts'
import { useProgress } from '#data/store-context.ts'
import { chapterProgress, readOn } from '#domain/reading/reading-progress.ts'
import { Panel } from '#ui/panel.tsx'
import { ProgressBar } from '#ui/progress-bar.tsx'
import { minutesWords, percent } from '#ui/words.ts'
import styles from './today-screen.module.css'

/** The chapter to go on with. */
export function ReadOn() {
  const { chapters } = usePackFile('index.json')
  const { section, place } = useProgress()
  const chapter = readOn(chapters, section, place)
  if (!chapter) {
    return (
      <Panel title="Reading">
        <p className={styles.soft}>You have read the whole guide.</p>
      </Panel>
    )
  }
  const { share, minutesLeft } = chapterProgress(chapter, section)
  const begun = share > 0 || place.has(chapter.id)
  const at = chapter.sections.find(({ id }) => id === place.get(chapter.id)?.section)
  return (
    <Panel title={begun ? 'Continue reading' : 'Read next'} aside={begun ? percent(share) : undefined}>
      <Link className={styles.chapter} href={`/guide/${chapter.id}`}>
        {chapter.title}
      </Link>
      <p className={styles.faint}>
        {at ? `${at.title} · ` : ''}
        {minutesWords(minutesLeft)} left
      </p>
      <ProgressBar label={`${chapter.title}, read`} share={share} />
    </Panel>
  )
}
