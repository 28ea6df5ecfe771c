import { Link } from 'wouter'
import { usePackFile } from '#data/pack.ts'
import { useSavePdf } from '#data/save-pdf-context.ts'
import { useProgress } from '#data/store-context.ts'
import type { ChapterSummary } from '#domain/content/pack.ts'
import { chapterProgress, readOn } from '#domain/reading/reading-progress.ts'
import { ButtonLink } from '#ui/button.tsx'
import { Page } from '#ui/page.tsx'
import { PdfButton } from '#ui/pdf-button.tsx'
import { ProgressBar } from '#ui/progress-bar.tsx'
import { count, minutesWords } from '#ui/words.ts'
import { Bookmarks } from './bookmarks.tsx'
import styles from './guide-screen.module.css'

/** The contents of the guide, with how far each chapter has been read. */
export function GuideScreen() {
  const { title, parts, chapters } = usePackFile('index.json')
  const { section, place, mark } = useProgress()
  const savePdf = useSavePdf()
  const next = readOn(chapters, section, place)
  const minutes = chapters.reduce((sum, chapter) => sum + chapter.minutes, 0)
  return (
    <Page title="Guide" lead={`${title} · ${count(chapters.length, 'chapter')} · ${minutesWords(minutes)} of reading`}>
      <p className={styles.ways}>
        {next && (
          <ButtonLink look="primary" href={`/guide/${next.id}`}>
            {section.size + place.size > 0 ? 'Continue' : 'Begin'}: {next.title}
          </ButtonLink>
        )}
        <PdfButton onClick={() => savePdf({ kind: 'guide' })} />
        <Link href="/marks">{mark.size > 0 ? count(mark.size, 'mark') : 'Marks and notes'}</Link>
        <Link href="/career">Career: roadmap, roles, paths and providers</Link>
      </p>
      <Bookmarks />
      <nav aria-label="Contents" className={styles.contents}>
        {parts.map((part) => (
          <section key={part.id} aria-labelledby={`part-${part.id}`}>
            <h2 id={`part-${part.id}`}>{part.title}</h2>
            <ol>
              {chapters
                .filter((chapter) => chapter.part === part.id)
                .map((chapter) => (
                  <ChapterRow key={chapter.id} chapter={chapter} />
                ))}
            </ol>
          </section>
        ))}
      </nav>
    </Page>
  )
}

function ChapterRow({ chapter }: { readonly chapter: ChapterSummary }) {
  const { section } = useProgress()
  const { read, sections, share } = chapterProgress(chapter, section)
  return (
    <li className={styles.chapter}>
      <span className={styles.number} aria-hidden>
        {chapter.number}
      </span>
      <div>
        <h3>
          <Link href={`/guide/${chapter.id}`}>{chapter.title}</Link>
        </h3>
        <p>{chapter.summary}</p>
      </div>
      <div className={styles.progress}>
        <p>{share === 1 ? 'Read' : read > 0 ? `${read} of ${sections} sections` : minutesWords(chapter.minutes)}</p>
        <ProgressBar label={`${chapter.title}, read`} share={share} />
      </div>
    </li>
  )
}
