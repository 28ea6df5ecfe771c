import { Popover } from '@base-ui/react/popover'
import { Toolbar } from '@base-ui/react/toolbar'
import type { LucideIcon } from 'lucide-react'
import { type RefObject, useMemo } from 'react'
import { type MarkColour, markColours } from '#domain/journal/mark-colours.ts'
import { MarkSwatch } from './mark-swatch.tsx'
import styles from './marks.module.css'
import { visiblePart } from './on-screen.ts'

/** Something that can be done with the selected words. */
export type SelectionAction = {
  readonly name: string
  readonly icon: LucideIcon
  /** The key that does it as well, as it is written on the keyboard. */
  readonly key?: string
  readonly act: () => void
}

/** What can be done with the selected words, beside them. */
export function SelectionToolbar({
  range,
  actions,
  container,
  onColour,
  onLetGo
}: {
  readonly range: Range
  readonly actions: readonly SelectionAction[]
  /** Where in the page it stands, for the keyboard and for landmarks. */
  readonly container: RefObject<HTMLElement | null>
  readonly onColour: (colour: MarkColour) => void
  /** Leaves the selection: Escape, which the popup takes before any other listener. */
  readonly onLetGo: () => void
}) {
  const anchor = useMemo(() => visiblePart(range), [range])
  return (
    <Popover.Root open onOpenChange={(_open, { reason }) => reason === 'escape-key' && onLetGo()}>
      <Popover.Portal container={container}>
        <Popover.Positioner
          className={styles.positioner}
          anchor={anchor}
          side="top"
          sideOffset={8}
          collisionPadding={12}
          sticky
        >
          <Toolbar.Root
            aria-label="Mark"
            className={styles.toolbar}
            // A press on it must not take the selection away that it is about.
            onMouseDown={(event) => event.preventDefault()}
          >
            {markColours.map((colour, index) => (
              <Toolbar.Button
                key={colour}
                render={<MarkSwatch colour={colour} digit={index + 1} />}
                onClick={() => onColour(colour)}
              />
            ))}
            <Toolbar.Separator className={styles.separator} />
            {actions.map(({ name, icon: Icon, key, act }) => (
              <Toolbar.Button key={name} className={styles.action} aria-keyshortcuts={key} onClick={act}>
                <Icon size={15} aria-hidden /> {name}
              </Toolbar.Button>
            ))}
          </Toolbar.Root>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
