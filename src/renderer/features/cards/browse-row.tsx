import { memo } from 'react'
import type { ListedCard } from '#domain/browse/browsed-card.ts'
import type { CardColumn } from '#domain/browse/card-columns.ts'
import styles from './browse-grid.module.css'
import { columnLooks } from './column-looks.ts'
import flags from './flag-colours.module.css'

export const rowId = (card: string): string => `card ${card}`.replaceAll(' ', '-')

/** A line of the list. Drawn anew only when something of it changes: a key goes through forty of them. */
export const BrowseRow = memo(function BrowseRow({
  card,
  index,
  top,
  today,
  columns,
  active,
  selected
}: {
  readonly card: ListedCard
  /** Counted from 0. */
  readonly index: number
  /** Pixels from the first line. */
  readonly top: number
  readonly today: number
  readonly columns: readonly CardColumn[]
  readonly active: boolean
  readonly selected: boolean
}) {
  return (
    <div
      id={rowId(card.id)}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-card={card.id}
      data-active={active}
      className={styles.row}
      style={{ transform: `translateY(${top}px)` }}
    >
      {columns.map((column) => (
        <div key={column} role="gridcell" className={styles.cell} data-column={column}>
          {column === 'flag' ? (
            <Flag flag={card.care?.flag ?? 0} name={columnLooks.flag.words(card, today)} />
          ) : (
            columnLooks[column].words(card, today)
          )}
        </div>
      ))}
    </div>
  )
})

/** A flag by its colour, which its name stands under for the mouse and for who does not see it. */
function Flag({ flag, name }: { readonly flag: number; readonly name: string }) {
  return (
    flag > 0 && (
      <span className={`${styles.flag} ${flags.colours}`} data-flag={flag} title={name}>
        <span className="visually-hidden">{name}</span>
      </span>
    )
  )
}
