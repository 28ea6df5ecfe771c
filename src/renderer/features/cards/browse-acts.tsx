import { Menu } from '@base-ui/react/menu'
import { ChevronDown } from 'lucide-react'
import { memo, useRef, useState } from 'react'
import { useProgress } from '#data/store-context.ts'
import type { BulkChange } from '#domain/browse/bulk-acts.ts'
import type { ListedCard } from '#domain/browse/browsed-card.ts'
import { ProgressBar } from '#ui/progress-bar.tsx'
import { count } from '#ui/words.ts'
import styles from './browse-acts.module.css'
import menu from './card-menu.module.css'
import { DueDialog } from './due-dialog.tsx'
import flags from './flag-colours.module.css'
import { ReplaceDialog } from './replace-dialog.tsx'
import { TagDialog } from './tag-dialog.tsx'
import { flagNames } from './use-card-acts.ts'
import { type Underway, useBulkChange } from './use-bulk-change.ts'

type Asking = 'day' | 'add-tag' | 'remove-tag' | 'replace'

/** What can be done with all cards that are selected, in one menu. */
export const BrowseActs = memo(function BrowseActs({
  cards,
  today,
  trash
}: {
  readonly cards: readonly ListedCard[]
  readonly today: number
  /** Whether they are in the trash. */
  readonly trash: boolean
}) {
  const { own } = useProgress()
  const { underway, change, record } = useBulkChange(today)
  const [asking, setAsking] = useState<Asking>()
  const place = useRef<HTMLDivElement>(null)
  const close = (): void => setAsking(undefined)
  const mine = cards.flatMap(({ id }) => own.get(id) ?? [])
  return (
    <div className={styles.acts}>
      {underway && <Working underway={underway} />}
      <div ref={place}>
        <Menu.Root>
          <Menu.Trigger className={styles.trigger} disabled={cards.length === 0}>
            Change {cards.length > 0 ? count(cards.length, 'card') : 'cards'} <ChevronDown size={15} aria-hidden />
          </Menu.Trigger>
          <Menu.Portal container={place}>
            <Menu.Positioner className={menu.positioner} sideOffset={6} align="end">
              <Menu.Popup className={menu.popup}>
                {trash ? (
                  <Line onClick={() => change({ kind: 'restore' }, cards)}>Fetch back from the trash</Line>
                ) : (
                  <Lines own={mine.length} onChange={(what) => change(what, cards)} onAsk={setAsking} />
                )}
              </Menu.Popup>
            </Menu.Positioner>
          </Menu.Portal>
        </Menu.Root>
      </div>
      {asking === 'day' && <DueDialog onSet={(day) => change({ kind: 'set-due', day }, cards)} onClose={close} />}
      {(asking === 'add-tag' || asking === 'remove-tag') && (
        <TagDialog kind={asking} cards={mine} onTag={(tag) => change({ kind: asking, tag }, cards)} onClose={close} />
      )}
      {asking === 'replace' && <ReplaceDialog cards={mine} onReplace={record} onClose={close} />}
    </div>
  )
})

function Lines({
  own,
  onChange,
  onAsk
}: {
  /** How many of them are the learner's own. */
  readonly own: number
  readonly onChange: (what: BulkChange) => void
  readonly onAsk: (what: Asking) => void
}) {
  return (
    <>
      <Line onClick={() => onChange({ kind: 'call' })}>Ask today</Line>
      <Line onClick={() => onChange({ kind: 'bury' })}>Put off until tomorrow</Line>
      <Line onClick={() => onChange({ kind: 'suspend' })}>Suspend</Line>
      <Line onClick={() => onChange({ kind: 'unsuspend' })}>Bring back</Line>
      <Line onClick={() => onAsk('day')}>Set the day they come back…</Line>
      <Line onClick={() => onChange({ kind: 'forget' })}>Make new again</Line>
      {own > 0 && (
        <Menu.Group className={styles.own}>
          <Menu.GroupLabel className={styles.label}>{count(own, 'card')} of your own</Menu.GroupLabel>
          <Line onClick={() => onAsk('add-tag')}>Add a tag…</Line>
          <Line onClick={() => onAsk('remove-tag')}>Remove a tag…</Line>
          <Line onClick={() => onAsk('replace')}>Find and replace…</Line>
          <Line onClick={() => onChange({ kind: 'trash' })}>Move to trash</Line>
        </Menu.Group>
      )}
      <div className={menu.flags} role="group" aria-label="Flag">
        {flagNames.map((name, flag) => (
          <Menu.Item
            key={name}
            className={`${menu.flag} ${flags.colours}`}
            data-flag={flag}
            onClick={() => onChange({ kind: 'flag', flag })}
          >
            {name}
          </Menu.Item>
        ))}
      </div>
    </>
  )
}

function Line({ onClick, children }: { readonly onClick: () => void; readonly children: string }) {
  return (
    <Menu.Item className={menu.line} onClick={onClick}>
      {children}
    </Menu.Item>
  )
}

function Working({ underway: { done, all } }: { readonly underway: Underway }) {
  return (
    <div className={styles.working}>
      <span>Changing {count(all, 'card')} …</span>
      <ProgressBar label="Changing cards" share={done / all} />
    </div>
  )
}
