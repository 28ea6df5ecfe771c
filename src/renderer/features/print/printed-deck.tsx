import { usePackFile } from '#data/pack.ts'
import type { Card, PackIndex } from '#domain/content/pack.ts'
import { Hast } from '#ui/hast.tsx'
import { count } from '#ui/words.ts'
import { FoldableCard, HowToFold } from './foldable-card.tsx'
import styles from './printed-deck.module.css'
import { Sheet } from './sheet.tsx'

/** A deck as cards to cut out and fold. */
export function PrintedDeck({ deck: id }: { readonly deck: string }) {
  const { decks, chapters } = usePackFile('index.json')
  const { cards } = usePackFile('cards.json')
  const deck = decks.find((one) => one.id === id)
  if (!deck) throw new Error(`There is no deck ${id}.`) // the main process has looked it up
  const own = cards.filter((card) => card.deck === id)
  return (
    <div className={styles.deck}>
      <Sheet
        kind={count(own.length, 'card')}
        title={deck.title}
        lead={deck.about}
        sources={new Set(own.map(({ source }) => source))}
      >
        <HowToFold />
        {own.map((card) => (
          <FoldableCard
            key={card.id}
            topic={card.topic}
            ask={<Hast tree={card.ask} />}
            answer={<Hast tree={card.answer} />}
            from={treatedIn(card, chapters)}
          />
        ))}
      </Sheet>
    </div>
  )
}

function treatedIn({ section: address }: Card, chapters: PackIndex['chapters']): string {
  const [chapterId, sectionId] = address?.split('#') ?? []
  const chapter = chapters.find(({ id }) => id === chapterId)
  const section = chapter?.sections.find(({ id }) => id === sectionId)
  return chapter && section ? `Chapter ${chapter.number}, ${section.title}` : 'Glossary'
}
