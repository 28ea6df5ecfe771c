import { Popover } from '@base-ui/react/popover'
import { type KeyboardEvent, memo, type RefObject, Suspense, useEffect } from 'react'
import { Needed, packFile } from '#data/pack.ts'
import { TermCard } from './term-card.tsx'
import styles from './term-popover.module.css'
import { markOf } from './term-mark.tsx'
import { useOpenTerm } from './use-open-term.ts'

/** Explains the terms that are marked in a text: one popover for all of them, which asks for the glossary when needed. */
export const TermPopover = memo(function TermPopover({ article }: { readonly article: RefObject<HTMLElement | null> }) {
  const { open, setOpen, stay, leave } = useOpenTerm(article)
  useEffect(() => {
    const idle = requestIdleCallback(() => void packFile('glossary.json'))
    return () => cancelIdleCallback(idle)
  }, [])
  const backToText = (): void => {
    setOpen(undefined)
    open?.mark.focus({ preventScroll: true })
  }
  const close = (_open: boolean, { reason, event }: Popover.Root.ChangeEventDetails): void => {
    if (reason === 'outside-press' && markOf(event.target)) return // the mark itself knows what a press on it means
    if (reason === 'escape-key') backToText()
    else setOpen(undefined)
  }
  const leaveByTab = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key !== 'Tab' || !isAtEnd(event.currentTarget, event.shiftKey)) return
    event.preventDefault()
    backToText()
  }
  return (
    <Popover.Root open={open !== undefined} onOpenChange={close}>
      <Popover.Portal>
        <Popover.Positioner
          anchor={open && lastLineOf(open.mark)}
          align="start"
          sideOffset={6}
          collisionPadding={12}
          className={styles.place}
        >
          <Popover.Popup
            className={styles.popup}
            initialFocus={open?.by === 'press'}
            finalFocus={false}
            onKeyDown={leaveByTab}
            onPointerEnter={stay}
            onPointerLeave={leave}
          >
            <Suspense>
              {open && (
                <Needed files={['glossary.json']}>
                  <TermCard key={open.mark.dataset['term']} id={open.mark.dataset['term'] ?? ''} />
                </Needed>
              )}
            </Suspense>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
})

/** Whether the focus is on the last control of an element, or on the first: beyond them the text goes on. */
function isAtEnd(popup: HTMLElement, backwards: boolean): boolean {
  const controls = [...popup.querySelectorAll<HTMLElement>('a, button')]
  return (backwards ? controls[0] : controls.at(-1)) === document.activeElement
}

/** Where a mark ends: one that breaks across lines is a box as wide as the column, and has its end on the left. */
const lastLineOf = (mark: HTMLElement) => ({
  contextElement: mark,
  getBoundingClientRect: () => [...mark.getClientRects()].at(-1) ?? mark.getBoundingClientRect()
})
