import { usePackFile } from '#data/pack.ts'
import { loadedMarkdown } from '#data/markdown.ts'
import { sidesOf } from '#data/own-cards.ts'
import type { Inline, PackIndex } from '#domain/content/pack.ts'
import type { MarkColour } from '#domain/journal/mark-colours.ts'
import { type MarkedChapter, marksByPlace } from '#domain/reading/marks-by-place.ts'
import type { KeptThings } from '#shared/print-order.ts'
import { Hast } from '#ui/hast.tsx'
import { ShownImage } from '#ui/shown-image.tsx'
import { count } from '#ui/words.ts'
import { FoldableCard, HowToFold } from './foldable-card.tsx'
import styles from './printed-marks.module.css'
import { type Entry, Sheet } from './sheet.tsx'

type Mark = KeptThings['marks'][number]

/** What the learner marked, wrote beside it and keeps, in the order of the guide; then the cards they wrote. */
export function PrintedMarks({ things }: { readonly things: KeptThings }) {
  const { chapters } = usePackFile('index.json')
  const { marks, bookmarks, cards } = things
  const marked = marksByPlace(chapters, marks)
  return (
    <Sheet
      kind="Yours"
      title="Highlights and bookmarks"
      lead={`${count(marks.length, 'highlight')}, ${count(bookmarks.length, 'bookmark')}, ${count(cards.length, 'card')} of your own.`}
      contents={[
        ...marked.map(entryOf),
        ...(bookmarks.length > 0 ? [{ id: 'bookmarks', title: 'Bookmarks' }] : []),
        ...(cards.length > 0 ? [{ id: 'own-cards', title: 'Your own cards' }] : [])
      ]}
      sources={new Set()}
      own
    >
      {marked.map((one) => (
        <Marked key={entryOf(one).id} marked={one} />
      ))}
      {bookmarks.length > 0 && <Bookmarks bookmarks={bookmarks} chapters={chapters} />}
      {cards.length > 0 && <OwnCards cards={cards} />}
    </Sheet>
  )
}

const entryOf = ({ chapter }: MarkedChapter<Mark>): Entry =>
  chapter
    ? { id: `marks.${chapter.id}`, title: chapter.title, number: chapter.number }
    : { id: 'marks', title: 'No longer in the guide' }

const colourWords: Readonly<Record<MarkColour, string>> = {
  yellow: 'Yellow',
  green: 'Green',
  blue: 'Blue',
  pink: 'Pink'
}

function Marked({ marked }: { readonly marked: MarkedChapter<Mark> }) {
  const { id, title, number } = entryOf(marked)
  return (
    <section className={styles.chapter}>
      {number !== undefined && <p className={styles.number}>Chapter {number}</p>}
      <h2 id={id}>{title}</h2>
      {marked.sections.map((section) => (
        <div key={section.title ?? ''}>
          {section.title && <h3>{section.title}</h3>}
          {section.marks.map(({ mark, colour, quote, note }) => (
            <div key={mark} className={styles.mark} data-colour={colour}>
              <p className={styles.colour}>{colourWords[colour]}</p>
              <blockquote>{quote}</blockquote>
              {note && <p className={styles.note}>{note}</p>}
            </div>
          ))}
        </div>
      ))}
    </section>
  )
}

function Bookmarks({
  bookmarks,
  chapters
}: {
  readonly bookmarks: KeptThings['bookmarks']
  readonly chapters: PackIndex['chapters']
}) {
  return (
    <section className={styles.chapter}>
      <h2 id="bookmarks">Bookmarks</h2>
      <ul className={styles.bookmarks}>
        {bookmarks.map(({ address, title }) => (
          <li key={address}>
            {title} <span className={styles.place}>{placeWords(address, chapters)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function placeWords(address: string, chapters: PackIndex['chapters']): string {
  const [, id] = /^\/guide\/([^#?]+)/.exec(address) ?? []
  const chapter = chapters.find((one) => one.id === id)
  if (chapter) return `Chapter ${chapter.number}, ${chapter.title}`
  return address.startsWith('/glossary') ? 'Glossary' : ''
}

function OwnCards({ cards }: { readonly cards: KeptThings['cards'] }) {
  const markdown = loadedMarkdown()
  if (!markdown) throw new Error('The cards cannot be drawn yet.') // fetched before anything is drawn
  return (
    <section className={styles.chapter}>
      <h2 id="own-cards">Your own cards</h2>
      <HowToFold />
      {cards.map(({ card, face }) => {
        const { ask, answer } = sidesOf(face, markdown)
        return <FoldableCard key={card} ask={written(ask)} answer={written(answer)} />
      })}
    </section>
  )
}

/** What the learner wrote. Its links lead into the app, which paper cannot follow. */
const written = (tree: Inline) => (
  <div className={styles.written}>
    <Hast tree={tree} components={{ a: ({ children }) => <span>{children}</span>, img: ShownImage }} />
  </div>
)
