import type { Components } from 'hast-util-to-jsx-runtime'
import { type ComponentProps, memo, type ReactNode, useMemo } from 'react'
import { usePackFile } from '#data/pack.ts'
import type { ChapterSummary } from '#domain/content/pack.ts'
import { Hast } from '#ui/hast.tsx'
import styles from './chapter-text.module.css'

/** The id of a section's heading, which is unique in the whole guide. */
export const headingId = (chapter: string, section: string): string => `${chapter}.${section}`

/**
 * The text of a chapter on paper, drawn once: only the contents change with the page numbers.
 * @param part whether it is one of many: then its headings are two levels lower
 */
export const ChapterText = memo(function ChapterText({
  chapter,
  part
}: {
  readonly chapter: ChapterSummary
  readonly part: boolean
}) {
  const { body } = usePackFile(`chapters/${chapter.id}.json`)
  const components = useMemo(() => componentsFor(chapter.id, part), [chapter.id, part])
  return (
    <div className={styles.text}>
      <Hast tree={body} components={components} />
    </div>
  )
})

type Given<Tag extends 'a' | 'h2' | 'h3' | 'section'> = ComponentProps<Tag> & { readonly node?: unknown }

function componentsFor(chapter: string, part: boolean): Partial<Components> {
  const [Upper, Lower] = part ? (['h4', 'h5'] as const) : (['h2', 'h3'] as const)
  return {
    // In the guide the heading of the section `skills` has the id `skills-title`.
    h2: ({ id = '', children }: Given<'h2'>) => (
      <Upper id={headingId(chapter, id.replace(/-title$/, ''))}>{children}</Upper>
    ),
    h3: ({ children }: Given<'h3'>) => <Lower>{children}</Lower>,
    section: ({ children }: Given<'section'>) => <section>{children}</section>,
    a: ({ href = '', children }: Given<'a'>) => (
      <Reference to={placeOf(href, part ? undefined : chapter)}>{children}</Reference>
    )
  }
}

/** A link on paper: it leads somewhere only where its goal is printed too. */
function Reference({ to, children }: { readonly to: string | undefined; readonly children: ReactNode }) {
  return to === undefined ? <span>{children}</span> : <a href={`#${to}`}>{children}</a>
}

/** The id of the heading that an address of the guide leads to, if it is printed: `only` is the one chapter that is. */
function placeOf(address: string, only: string | undefined): string | undefined {
  const [, chapter, section] = /^\/guide\/([^#]+)(?:#(.+))?$/.exec(address) ?? []
  if (chapter === undefined || (only !== undefined && chapter !== only)) return undefined
  return section === undefined ? chapter : headingId(chapter, section)
}
