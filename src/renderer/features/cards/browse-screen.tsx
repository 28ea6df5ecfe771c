import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react'
import { NeededForOwnCards } from '#data/own-cards.ts'
import { Needed } from '#data/pack.ts'
import { useProgress } from '#data/store-context.ts'
import { useListedCards } from '#data/use-listed-cards.ts'
import { useNow } from '#data/use-now.ts'
import { usePastAnswers } from '#data/use-past-answers.ts'
import type { ListedCard } from '#domain/browse/browsed-card.ts'
import { sortCards } from '#domain/browse/card-columns.ts'
import { asksForAnswers, type ReadQuery, readQuery } from '#domain/browse/card-query.ts'
import { type CardSelection, goToCard, noSelection, withinList } from '#domain/browse/card-selection.ts'
import { studyDay } from '#domain/scheduling/study-day.ts'
import { useDocumentTitle } from '#ui/page.tsx'
import { count } from '#ui/words.ts'
import { BrowseActs } from './browse-acts.tsx'
import { BrowseColumns } from './browse-columns.tsx'
import { BrowseGrid } from './browse-grid.tsx'
import { BrowsePreview } from './browse-preview.tsx'
import { BrowseQuery } from './browse-query.tsx'
import styles from './browse-screen.module.css'
import { type Browsing, useBrowsing } from './use-browsing.ts'

/** Every card there is, to be searched, sorted, looked at and changed together. */
export function BrowseScreen() {
  useDocumentTitle('Card browser')
  return (
    <Needed files={['cards.json']}>
      <NeededForOwnCards>
        <Browser />
      </NeededForOwnCards>
    </Needed>
  )
}

function Browser() {
  const [browsing, change] = useBrowsing()
  const { own } = useProgress()
  const now = useNow()
  const today = studyDay(now)
  const read = useMemo(() => readQuery(browsing.query, today), [browsing.query, today])
  const { cards, all, trashed } = useShownCards(browsing, read, now.offset)
  const list = useMemo(() => cards.map(({ id }) => id), [cards])
  const [chosen, setChosen] = useState<CardSelection>(noSelection)
  const selection = useMemo(() => withinList(chosen, list), [chosen, list])
  const selected = useMemo(() => selectedOf(cards, selection), [cards, selection])
  const active = useDeferredValue(selection.active)
  const grid = useRef<HTMLDivElement>(null)
  const setQuery = useCallback((query: string) => change({ query }), [change])
  const setColumns = useCallback((columns: Browsing['columns']) => change({ columns }), [change])
  const goToList = (): void => {
    grid.current?.focus()
    const [first] = list
    if (first !== undefined && selection.active === undefined) setChosen(goToCard(selection, list, first, 'alone'))
  }
  return (
    <div className={styles.browser}>
      <header className={styles.head}>
        <h1>Card browser</h1>
        <BrowseQuery
          query={browsing.query}
          problem={read.ok ? undefined : read}
          onChange={setQuery}
          onDown={goToList}
        />
        <div className={styles.tools}>
          <p role="status">{countWords(cards.length, all, selected.length)}</p>
          <BrowseActs cards={selected} today={today} trash={browsing.trash} />
          <BrowseColumns columns={browsing.columns} onChange={setColumns} />
          {(own.size > 0 || browsing.trash) && (
            <label className={styles.trash}>
              <input
                type="checkbox"
                checked={browsing.trash}
                onChange={({ target }) => change({ trash: target.checked })}
              />
              In the trash ({trashed.toLocaleString('en-GB')})
            </label>
          )}
        </div>
      </header>
      <BrowseGrid
        grid={grid}
        cards={cards}
        list={list}
        today={today}
        columns={browsing.columns}
        sort={browsing.sort}
        way={browsing.way}
        selection={selection}
        onSelect={setChosen}
        onSort={(sort, way) => change({ sort, way })}
      />
      <BrowsePreview card={cards.find(({ id }) => id === active)} today={today} />
    </div>
  )
}

const none: readonly ListedCard[] = []

const selectedOf = (cards: readonly ListedCard[], { ids }: CardSelection): readonly ListedCard[] =>
  ids.size === 0 ? none : cards.filter(({ id }) => ids.has(id))

function countWords(shown: number, all: number, selected: number): string {
  const cards = shown === all ? count(all, 'card') : `${count(shown, 'card')} of ${all.toLocaleString('en-GB')}`
  return selected > 1 ? `${cards}, ${selected.toLocaleString('en-GB')} selected` : cards
}

type Matches = Extract<ReadQuery, { readonly ok: true }>['matches']

/** The cards that a query asks for, in order; while it cannot be read, those that the last one asked for. */
function useShownCards({ query, sort, way, trash }: Browsing, read: ReadQuery, offset: number) {
  const asksAnswers = asksForAnswers(query)
  const answers = usePastAnswers(asksAnswers)
  const everyCard = useListedCards(answers, offset)
  const [last, setLast] = useState<Matches>(() => (read.ok ? read.matches : () => true))
  const matches = read.ok && (answers || !asksAnswers) ? read.matches : last
  if (matches !== last) setLast(() => matches)
  const sorted = useMemo(() => (sort ? sortCards(everyCard, sort, way) : everyCard), [everyCard, sort, way])
  const kept = useMemo(() => sorted.filter(({ trashed }) => trashed === trash), [sorted, trash])
  const cards = useMemo(() => kept.filter(matches), [kept, matches])
  const trashed = useMemo(() => everyCard.filter((card) => card.trashed).length, [everyCard])
  return { cards, all: kept.length, trashed }
}
