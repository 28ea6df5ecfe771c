import { createContext, type ReactNode, use, useEffect } from 'react'
import { usePackFile } from '#data/pack.ts'
import type { PageNumbers } from '#shared/print-step.ts'
import { Colophon } from './colophon.tsx'
import styles from './sheet.module.css'

/** What every part of a printed document may ask: the pages of its headings, as far as known, and the day. */
export const SheetContext = createContext<{ readonly pages: PageNumbers; readonly today: Date }>({
  pages: {},
  today: new Date(0)
})

/** A line of a table of contents, and the id of the heading it names. */
export type Entry = {
  readonly id: string
  readonly title: string
  /** The number of a chapter. */
  readonly number?: number
  /** Set off from the others, as the parts of the guide are. */
  readonly isPart?: boolean
}

/** A printed document: what it is, of when, and on what terms; its contents; the text; where it is all from. */
export function Sheet({
  kind,
  title,
  lead,
  contents = [],
  sources,
  own = false,
  children
}: {
  /** What is printed, such as "Chapter 10". */
  readonly kind: string
  readonly title: string
  readonly lead?: string
  readonly contents?: readonly Entry[]
  /** The ids of the sources that what is printed was taken from. */
  readonly sources: ReadonlySet<string>
  /** Whether some of it is the learner's own. */
  readonly own?: boolean
  readonly children: ReactNode
}) {
  const { title: material, version } = usePackFile('index.json')
  const { today } = use(SheetContext)
  useEffect(() => {
    document.title = title === material ? material : `${title} · ${material}`
  }, [title, material])
  return (
    <main className={styles.sheet}>
      <header className={styles.head}>
        <p className={styles.kind}>{kind}</p>
        <h1>{title}</h1>
        {lead && <p className={styles.lead}>{lead}</p>}
        <p className={styles.facts}>
          FinOps Study Companion · {material}, version {version} · saved on {dateWords(today)} · CC BY 4.0
        </p>
      </header>
      {contents.length > 0 && <Contents entries={[...contents, { id: 'licence', title: 'Licence and sources' }]} />}
      {children}
      <Colophon sources={sources} own={own} />
    </main>
  )
}

const date = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })

const dateWords = (day: Date): string => date.format(day)

/** Whether a line leaves room for others beside it, as those of the glossary do. */
const isShort = ({ id, title }: Entry): boolean => id === 'licence' || title.length <= 3

/**
 * The table of contents. Its links are what the main process finds the pages by; the place of each number has the same
 * width whether the number is known or not, so that nothing moves when it is filled in.
 */
function Contents({ entries }: { readonly entries: readonly Entry[] }) {
  const { pages } = use(SheetContext)
  return (
    <nav className={styles.contents} data-letters={entries.every(isShort) || undefined}>
      <h2>Contents</h2>
      <ol>
        {entries.map(({ id, title, number, isPart = false }) => (
          <li key={id} data-part={isPart || undefined}>
            <a href={`#${id}`}>
              {number !== undefined && <span className={styles.number}>{number}</span>}
              <span>{title}</span>
              <span className={styles.leader} />
              <span className={styles.page}>{pages[id]}</span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
