import { useMemo, useRef } from 'react'
import { Link } from 'wouter'
import { usePackFile } from '#data/pack.ts'
import { useSettings } from '#data/store-context.ts'
import type { ChapterSummary } from '#domain/content/pack.ts'
import { Hast } from '#ui/hast.tsx'
import { Page, useDocumentTitle } from '#ui/page.tsx'
import { useMediaQuery } from '#ui/use-media-query.ts'
import { minutesWords } from '#ui/words.ts'
import { articleComponents } from './article-components.tsx'
import styles from './chapter-screen.module.css'
import { ChapterEnd } from './chapter-end.tsx'
import { Contents } from './contents.tsx'
import { OnThisPage } from './on-this-page.tsx'
import { ReadingSettings } from './reading-settings.tsx'
import { useReadSections } from './use-read-sections.ts'
import { useReadingPlace } from './use-reading-place.ts'

/** One chapter of the guide, with the contents on one side and its outline on the other. */
export function ChapterScreen({ chapter: id }: { readonly chapter: string }) {
  const { chapters } = usePackFile('index.json')
  const chapter = chapters.find((one) => one.id === id)
  if (chapter) return <OpenChapter chapter={chapter} />
  return (
    <Page title="There is no such chapter" lead={`No chapter is called “${id}”. It may have been renamed.`}>
      <p>
        <Link href="/guide">See the contents</Link> or <Link href="/glossary">search the glossary</Link>.
      </p>
    </Page>
  )
}

const measures = { narrow: '54ch', medium: '66ch', wide: '80ch' } as const

function OpenChapter({ chapter }: { readonly chapter: ChapterSummary }) {
  const { body } = usePackFile(`chapters/${chapter.id}.json`)
  const { textSize, lineWidth, typeface } = useSettings()
  const article = useRef<HTMLElement>(null)
  const roomy = useMediaQuery('(min-width: 76rem)')
  const section = useReadingPlace(chapter.id, article)
  useReadSections(chapter, article)
  useDocumentTitle(chapter.title)
  const text = useMemo(() => <Hast tree={body} components={articleComponents} />, [body])
  const reading = {
    '--measure': measures[lineWidth],
    '--size': `calc(var(--reading-size) * ${textSize / 100})`,
    '--face': typeface === 'serif' ? 'var(--read)' : 'var(--ui)'
  }
  return (
    <div className={styles.chapter} data-roomy={roomy}>
      <Aside roomy={roomy} title="Contents">
        <Contents current={chapter.id} />
      </Aside>
      <article ref={article} className={styles.article} style={reading as React.CSSProperties}>
        <header className={styles.head}>
          <p>
            Chapter {chapter.number} · {minutesWords(chapter.minutes)}
          </p>
          <ReadingSettings />
        </header>
        <h1>{chapter.title}</h1>
        {!roomy && (
          <Aside roomy={false} title="On this page">
            <OnThisPage chapter={chapter} current={section} />
          </Aside>
        )}
        <div className={styles.text}>{text}</div>
        <ChapterEnd chapter={chapter} />
      </article>
      {roomy && (
        <Aside roomy title="On this page">
          <OnThisPage chapter={chapter} current={section} />
        </Aside>
      )}
    </div>
  )
}

/** What stands beside the text where there is room, and folds up above it where there is not. */
function Aside({
  roomy,
  title,
  children
}: {
  readonly roomy: boolean
  readonly title: string
  readonly children: React.ReactNode
}) {
  if (roomy) {
    return (
      <div className={styles.aside}>
        <p aria-hidden>{title}</p>
        {children}
      </div>
    )
  }
  return (
    <details className={styles.folded}>
      <summary>{title}</summary>
      {children}
    </details>
  )
}
