import { Menu } from '@base-ui/react/menu'
import { Check, EllipsisVertical } from 'lucide-react'
import { useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { useProgress } from '#data/store-context.ts'
import styles from './card-menu.module.css'
import { DueDialog } from './due-dialog.tsx'
import flags from './flag-colours.module.css'
import { type CardActs, flagNames } from './use-card-acts.ts'

/** What else can be done with the card on the table, in a menu that opens by its button or the full stop. */
export function CardMenu({
  card,
  acts,
  open,
  onOpenChange
}: {
  readonly card: string
  readonly acts: CardActs
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
}) {
  const [, go] = useLocation()
  const flag = useProgress().care.get(card)?.flag ?? 0
  const [dating, setDating] = useState(false)
  const place = useRef<HTMLDivElement>(null) // within the screen, where whoever goes by landmarks looks for it
  return (
    <div ref={place}>
      <Menu.Root open={open} onOpenChange={onOpenChange}>
        <Menu.Trigger className={styles.trigger} aria-keyshortcuts=".">
          <EllipsisVertical size={16} aria-hidden /> More
        </Menu.Trigger>
        <Menu.Portal container={place}>
          <Menu.Positioner className={styles.positioner} sideOffset={6} align="end">
            <Menu.Popup
              className={styles.popup}
              onKeyDown={({ key }) => {
                if (!/^[0-7]$/.test(key)) return
                acts.flag(Number(key))
                onOpenChange(false)
              }}
            >
              <Line keys="-" onClick={acts.bury}>
                Put off until tomorrow
              </Line>
              <Line keys="@" onClick={acts.suspend}>
                Suspend
              </Line>
              <Line onClick={() => setDating(true)}>Set the day it comes back…</Line>
              <Line onClick={acts.forget}>Make it new again</Line>
              <Line onClick={() => go(`/cards/why/${card}`)}>Why this date</Line>
              <Menu.RadioGroup value={flag} onValueChange={acts.flag} className={styles.flags}>
                {flagNames.map((name, number) => (
                  <Menu.RadioItem
                    key={name}
                    value={number}
                    className={`${styles.flag} ${flags.colours}`}
                    data-flag={number}
                    aria-keyshortcuts={String(number)}
                    closeOnClick
                  >
                    {name}
                    <Menu.RadioItemIndicator className={styles.chosen}>
                      <Check size={14} aria-hidden />
                    </Menu.RadioItemIndicator>
                    <kbd aria-hidden>{number}</kbd>
                  </Menu.RadioItem>
                ))}
              </Menu.RadioGroup>
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
      {dating && <DueDialog onSet={acts.setDue} onClose={() => setDating(false)} />}
    </div>
  )
}

function Line({
  keys,
  onClick,
  children
}: {
  readonly keys?: string
  readonly onClick: () => void
  readonly children: string
}) {
  return (
    <Menu.Item className={styles.line} onClick={onClick} aria-keyshortcuts={keys}>
      {children} {keys && <kbd aria-hidden>{keys}</kbd>}
    </Menu.Item>
  )
}
