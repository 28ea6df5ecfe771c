import { usePackFile } from '#data/pack.ts'
import type { ChapterSummary, PackIndex } from '#domain/content/pack.ts'
import { count } from '#ui/words.ts'
import { ChapterText } from './chapter-text.tsx'
import { type Entry, Sheet } from './sheet.tsx'
import styles from './printed-guide.module.css'

/** All chapters, each on a new page, under the parts they belong to. */
export function PrintedGuide() {
  const { title, parts, chapters } = usePackFile('index.json')
  const { sources } = usePackFile('about.json')
  const inPart = (part: string): readonly ChapterSummary[] => chapters.filter((chapter) => chapter.part === part)
  return (
    <Sheet
      kind="The guide"
      title={title}
      lead={`${count(chapters.length, 'chapter')} in ${count(parts.length, 'part')}.`}
      contents={parts.flatMap((part) => entriesOf(part, inPart(part.id)))}
      sources={new Set(sources.map(({ id }) => id))}
    >
      {parts.map((part) => (
        <section key={part.id}>
          {inPart(part.id).map((chapter, index) => (
            <article key={chapter.id} className={styles.chapter}>
              {index === 0 && (
                <h2 id={partId(part.id)} className={styles.part}>
                  {part.title}
                </h2>
              )}
              <p className={styles.number}>Chapter {chapter.number}</p>
              <h3 id={chapter.id} className={styles.title}>
                {chapter.title}
              </h3>
              <p className={styles.summary}>{chapter.summary}</p>
              <ChapterText chapter={chapter} part />
            </article>
          ))}
        </section>
      ))}
    </Sheet>
  )
}

const partId = (part: string): string => `part.${part}`

const entriesOf = (part: PackIndex['parts'][number], chapters: readonly ChapterSummary[]): readonly Entry[] => [
  { id: partId(part.id), title: part.title, isPart: true },
  ...chapters.map(({ id, title, number }) => ({ id, title, number }))
]
