import { Popover } from '@base-ui/react/popover'
import { Columns3 } from 'lucide-react'
import { memo, useRef } from 'react'
import { type CardColumn, cardColumns } from '#domain/browse/card-columns.ts'
import { columnLooks } from './column-looks.ts'
import query from './browse-query.module.css'
import styles from './browse-screen.module.css'

/** Which columns the list has. The question is always one of them. */
export const BrowseColumns = memo(function BrowseColumns({
  columns,
  onChange
}: {
  readonly columns: readonly CardColumn[]
  readonly onChange: (columns: readonly CardColumn[]) => void
}) {
  const place = useRef<HTMLDivElement>(null)
  const turn = (column: CardColumn): void =>
    onChange(cardColumns.filter((one) => (one === column ? !columns.includes(one) : columns.includes(one))))
  return (
    <div ref={place}>
      <Popover.Root>
        <Popover.Trigger className={query.help}>
          <Columns3 size={16} aria-hidden /> Columns
        </Popover.Trigger>
        <Popover.Portal container={place}>
          <Popover.Positioner side="bottom" align="end" sideOffset={6} collisionPadding={12} className={query.place}>
            <Popover.Popup className={styles.choices} aria-label="Columns">
              {cardColumns
                .filter((column) => column !== 'question')
                .map((column) => (
                  <label key={column}>
                    <input type="checkbox" checked={columns.includes(column)} onChange={() => turn(column)} />
                    {columnLooks[column].name}
                  </label>
                ))}
            </Popover.Popup>
          </Popover.Positioner>
        </Popover.Portal>
      </Popover.Root>
    </div>
  )
})
