import { useMemo, useRef } from 'react'
import { Link } from 'wouter'
import { Needed, usePackFile } from '#data/pack.ts'
import { useSettings } from '#data/store-context.ts'
import type { ChapterSummary } from '#domain/content/pack.ts'
import { Hast } from '#ui/hast.tsx'
import { Page, useDocumentTitle } from '#ui/page.tsx'
import { useMediaQuery } from '#ui/use-media-query.ts'
import { minutesWords } from '#ui/words.ts'
import { articleComponents } from './article-components.tsx'
import styles from './chapter-screen.module.css'
import { ChapterEnd } from './chapter-end.tsx'
import { ChapterMarks } from './chapter-marks.tsx'
import { ChapterTools } from './chapter-tools.tsx'
import { Contents } from './contents.tsx'
import { MarksLayer } from './marks-layer.tsx'
import { OnThisPage } from './on-this-page.tsx'
import { ReadingRuler } from './reading-ruler.tsx'
import { ReadingSettings } from './reading-settings.tsx'
import { TermPopover } from './term-popover.tsx'
import { useFoundPlace } from './use-found-place.ts'
import { useMarks } from './use-marks.ts'
import { useReadSections } from './use-read-sections.ts'
import { useReadingPlace } from './use-reading-place.ts'

/** One chapter of the guide, with the contents on one side and its outline on the other. */
export function ChapterScreen({ chapter: id }: { readonly chapter: string }) {
  const { chapters } = usePackFile('index.json')
  const chapter = chapters.find((one) => one.id === id)
  if (chapter) {
    return (
      <Needed files={[`chapters/${chapter.id}.json`]}>
        <OpenChapter chapter={chapter} />
      </Needed>
    )
  }
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
  const { textSize, lineWidth, typeface, ruler, explainTerms } = useSettings()
  const article = useRef<HTMLElement>(null)
  const columns = useColumns()
  const section = useReadingPlace(chapter.id, article)
  useReadSections(chapter, article)
  useFoundPlace(article)
  useDocumentTitle(chapter.title)
  const explains = explainTerms === 'on'
  const text = useMemo(() => <Hast tree={body} components={articleComponents(explains)} />, [body, explains])
  const marks = useMarks(chapter, article, text)
  const reading = {
    '--measure': measures[lineWidth],
    '--size': `calc(var(--reading-size) * ${textSize / 100})`,
    '--face': typeface === 'serif' ? 'var(--read)' : 'var(--ui)'
  }
  const outline = <OnThisPage chapter={chapter} current={section} />
  return (
    <div className={styles.chapter} data-columns={columns}>
      <div className={styles.aside}>
        {columns === 2 && <Aside title="On this page">{outline}</Aside>}
        <Aside title="Contents" folded={columns === 1}>
          <Contents current={chapter.id} />
        </Aside>
      </div>
      <article ref={article} className={styles.article} style={reading as React.CSSProperties}>
        <header className={styles.head}>
          <p>
            Chapter {chapter.number} · {minutesWords(chapter.minutes)}
          </p>
          <ChapterTools chapter={chapter} section={section} article={article} text={marks.text}>
            <ChapterMarks marks={marks} />
            <ReadingSettings />
          </ChapterTools>
        </header>
        <h1>{chapter.title}</h1>
        {columns === 1 && (
          <Aside title="On this page" folded>
            {outline}
          </Aside>
        )}
        <div className={styles.text} data-opening>
          {text}
        </div>
        {explains && <TermPopover article={article} />}
        <ChapterEnd chapter={chapter} />
        {ruler === 'on' && <ReadingRuler article={article} />}
        <MarksLayer chapter={chapter} article={article} marks={marks} />
      </article>
      {columns === 3 && (
        <div className={styles.aside}>
          <Aside title="On this page">{outline}</Aside>
        </div>
      )}
    </div>
  )
}

/** How many columns there is room for: the text alone, with one beside it for both lists, or with one for each. */
function useColumns(): 1 | 2 | 3 {
  const two = useMediaQuery('(min-width: 66rem)')
  const three = useMediaQuery('(min-width: 92rem)')
  return three ? 3 : two ? 2 : 1
}

/** A list beside the text; where there is no room beside it, folded up above it. */
function Aside({
  title,
  folded = false,
  children
}: {
  readonly title: string
  readonly folded?: boolean
  readonly children: React.ReactNode
}) {
  if (folded) {
    return (
      <details className={styles.folded}>
        <summary>{title}</summary>
        {children}
      </details>
    )
  }
  return (
    <div className={styles.list}>
      <p aria-hidden>{title}</p>
      {children}
    </div>
  )
}
