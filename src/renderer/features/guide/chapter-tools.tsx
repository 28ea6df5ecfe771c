import { Toolbar } from '@base-ui/react/toolbar'
import { Bookmark, Expand, FileDown, Pause, Play, Shrink, Square, Volume2 } from 'lucide-react'
import type { ReactNode, RefObject } from 'react'
import { useSavePdf } from '#data/save-pdf-context.ts'
import type { ChapterSummary } from '#domain/content/pack.ts'
import styles from './chapter-tools.module.css'
import type { ArticleText } from './article-text.ts'
import { useBookmark } from './use-bookmark.ts'
import { useFocusMode } from './use-focus-mode.ts'
import { useReadAloud } from './use-read-aloud.ts'

/** What can be done with a chapter, in one row over its text; each by a key as well. */
export function ChapterTools({
  chapter,
  section,
  article,
  text,
  children
}: {
  readonly chapter: ChapterSummary
  /** The section that is being read. */
  readonly section: string | undefined
  readonly article: RefObject<HTMLElement | null>
  /** Absent until the chapter stands on the page. */
  readonly text: ArticleText | undefined
  readonly children: ReactNode
}) {
  const savePdf = useSavePdf()
  const bookmark = useBookmark(chapter, section)
  const focus = useFocusMode()
  const speech = useReadAloud(text, article)
  return (
    <Toolbar.Root className={styles.tools} aria-label="Chapter">
      <Tool name="Bookmark this section" shortcut="B" pressed={bookmark.set} onClick={bookmark.toggle}>
        <Bookmark size={17} fill={bookmark.set ? 'currentColor' : 'none'} aria-hidden />
      </Tool>
      {speech.state === 'silent' && (
        <Tool name="Read aloud" shortcut="R" onClick={speech.start}>
          <Volume2 size={17} aria-hidden />
        </Tool>
      )}
      {(speech.state === 'speaking' || speech.state === 'paused') && (
        <>
          <Tool name={speech.state === 'speaking' ? 'Pause' : 'Go on'} shortcut="R" onClick={speech.pauseOrGoOn}>
            {speech.state === 'speaking' ? <Pause size={17} aria-hidden /> : <Play size={17} aria-hidden />}
          </Tool>
          <Tool name="Stop reading aloud" onClick={speech.stop}>
            <Square size={15} aria-hidden />
          </Tool>
        </>
      )}
      <Tool name="Focus on the text" shortcut="F" pressed={focus.on} onClick={focus.toggle}>
        {focus.on ? <Shrink size={17} aria-hidden /> : <Expand size={17} aria-hidden />}
      </Tool>
      <Tool name="Save as PDF" shortcut="Ctrl P" onClick={() => savePdf({ kind: 'chapter', chapter: chapter.id })}>
        <FileDown size={17} aria-hidden />
      </Tool>
      {children}
    </Toolbar.Root>
  )
}

function Tool({
  name,
  shortcut,
  pressed,
  onClick,
  children
}: {
  readonly name: string
  readonly shortcut?: string
  readonly pressed?: boolean
  readonly onClick: () => void
  readonly children: ReactNode
}) {
  return (
    <Toolbar.Button
      className={styles.tool}
      aria-label={name}
      aria-pressed={pressed}
      title={shortcut === undefined ? name : `${name} (${shortcut})`}
      onClick={onClick}
    >
      {children}
    </Toolbar.Button>
  )
}
