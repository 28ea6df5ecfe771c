import { Link } from 'wouter'
import { usePackFile } from '#data/pack.ts'
import { useProgress } from '#data/store-context.ts'
import { chapterProgress } from '#domain/reading/reading-progress.ts'
import { Panel } from '#ui/panel.tsx'
import { ProgressBar } from '#ui/progress-bar.tsx'
import styles from './progress-screen.module.css'

/** How far each chapter has been read. */
export function ByChapter() {
  const { chapters } = usePackFile('index.json')
  const { section } = useProgress()
  const all = chapters.map((chapter) => ({ chapter, ...chapterProgress(chapter, section) }))
  const read = all.reduce((sum, one) => sum + one.read, 0)
  const sections = all.reduce((sum, one) => sum + one.sections, 0)
  return (
    <Panel title="Chapters" aside={`${read} of ${sections} sections read`}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Chapter</th>
            <th scope="col">Sections read</th>
            <th scope="col" className={styles.wide}>
              <span className="visually-hidden">Share</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {all.map((one) => (
            <tr key={one.chapter.id}>
              <th scope="row">
                <Link href={`/guide/${one.chapter.id}`}>{one.chapter.title}</Link>
              </th>
              <td>
                {one.read} of {one.sections}
              </td>
              <td>
                <ProgressBar label={`${one.chapter.title}, read`} share={one.share} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  )
}
