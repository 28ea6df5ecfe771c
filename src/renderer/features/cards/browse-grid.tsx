import { ArrowDown, ArrowUp } from 'lucide-react'
import type { CSSProperties, MouseEvent, RefObject } from 'react'
import type { ListedCard } from '#domain/browse/browsed-card.ts'
import type { CardColumn } from '#domain/browse/card-columns.ts'
import { type CardSelection, goToCard } from '#domain/browse/card-selection.ts'
import styles from './browse-grid.module.css'
import { BrowseRow, rowId } from './browse-row.tsx'
import { columnLooks } from './column-looks.ts'
import { useGridKeys } from './use-grid-keys.ts'
import { useGridRows } from './use-grid-rows.ts'

type Way = 'up' | 'down'

/** The list of cards: one stop for the tab key, then arrow keys. Only the lines in view are drawn: there may be thousands. */
export function BrowseGrid({
  grid,
  cards,
  list,
  today,
  columns,
  sort,
  way,
  selection,
  onSelect,
  onSort
}: {
  readonly grid: RefObject<HTMLDivElement | null>
  readonly cards: readonly ListedCard[]
  /** Their ids. */
  readonly list: readonly string[]
  readonly today: number
  readonly columns: readonly CardColumn[]
  readonly sort: CardColumn | undefined
  readonly way: Way
  readonly selection: CardSelection
  readonly onSelect: (selection: CardSelection) => void
  readonly onSort: (sort: CardColumn, way: Way) => void
}) {
  const active = selection.active === undefined ? -1 : list.indexOf(selection.active)
  const { rows, height, scrollTo } = useGridRows(grid, list, active)
  const onKeyDown = useGridKeys({ grid, list, active, selection, onSelect, scrollTo })
  const press = (event: MouseEvent): void => {
    const line = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-card]') : null
    const id = line?.dataset['card']
    if (id === undefined) return
    const means = event.shiftKey ? 'range' : event.ctrlKey || event.metaKey ? 'turn' : 'alone'
    onSelect(goToCard(selection, list, id, means))
  }
  return (
    <div className={styles.frame}>
      <div
        ref={grid}
        role="grid"
        aria-label="Cards"
        aria-multiselectable
        aria-rowcount={cards.length + 1}
        aria-colcount={columns.length}
        aria-activedescendant={active >= 0 ? rowId(selection.active ?? '') : undefined}
        tabIndex={0}
        className={styles.grid}
        style={widths(columns)}
        onKeyDown={onKeyDown}
        onClick={press}
      >
        <Head columns={columns} sort={sort} way={way} onSort={onSort} />
        <div role="rowgroup" className={styles.rows} style={{ height }}>
          {rows.map(({ index, top }) => {
            const card = cards[index]
            return (
              card && (
                <BrowseRow
                  key={index} // a line is filled anew, which is quicker than making another
                  card={card}
                  index={index}
                  top={top}
                  today={today}
                  columns={columns}
                  active={index === active}
                  selected={selection.ids.has(card.id)}
                />
              )
            )
          })}
        </div>
      </div>
      {cards.length === 0 && <p className={styles.nothing}>No card is like this.</p>}
    </div>
  )
}

/** How wide the columns are, for the style sheet. */
function widths(columns: readonly CardColumn[]): CSSProperties {
  const all = columns.map((column) => columnLooks[column].width)
  const [question = 0, ...others] = all
  const template = [`minmax(${question}rem, 1fr)`, ...others.map((width) => `${width}rem`)].join(' ')
  const least = `${all.reduce((sum, width) => sum + width, 0.5)}rem`
  return { '--columns': template, '--least': least } as CSSProperties // React's type knows no properties of our own
}

function Head({
  columns,
  sort,
  way,
  onSort
}: {
  readonly columns: readonly CardColumn[]
  readonly sort: CardColumn | undefined
  readonly way: Way
  readonly onSort: (sort: CardColumn, way: Way) => void
}) {
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" aria-rowindex={1} className={styles.row}>
        {columns.map((column) => {
          const sorted = column === sort ? way : undefined
          const Arrow = sorted === 'down' ? ArrowDown : ArrowUp
          return (
            <div
              key={column}
              role="columnheader"
              aria-sort={sorted && (sorted === 'up' ? 'ascending' : 'descending')}
              className={styles.cell}
            >
              <button type="button" onClick={() => onSort(column, sorted === 'up' ? 'down' : 'up')}>
                {columnLooks[column].name}
                {sorted && <Arrow size={13} aria-hidden />}
              </button>
            </div>
          )
        })}
      </div>
    </div>
  )
}
