import { type RefObject, useCallback, useMemo, useRef, useState } from 'react'
import type { ChapterSummary } from '#domain/content/pack.ts'
import { beginningOf } from '#domain/reading/mark-words.ts'
import { offsetOf, rangeOf } from './article-text.ts'
import { MarkPopup } from './mark-popup.tsx'
import styles from './marks.module.css'
import { MendBar } from './mend-bar.tsx'
import { NoteSigns } from './note-signs.tsx'
import { SelectionToolbar } from './selection-toolbar.tsx'
import { useArrivalAtCard } from './use-arrival-at-card.ts'
import { useArrivalAtMark } from './use-arrival-at-mark.ts'
import { useClicksOnMarks } from './use-clicks-on-marks.ts'
import { useMarkActs } from './use-mark-acts.ts'
import { type ChapterMarks, marksAt, type PlacedMark } from './use-marks.ts'
import { usePaintedMarks } from './use-painted-marks.ts'
import { useReadingCaret } from './use-reading-caret.ts'
import { type Selected, useSelectedRange } from './use-selected-range.ts'
import { useSelectionActs } from './use-selection-acts.ts'
import { useSelectionKeys } from './use-selection-keys.ts'

/** All that has to do with marks in an open chapter. Stands last in the article, and lays itself over it. */
export function MarksLayer({
  chapter,
  article,
  marks
}: {
  readonly chapter: ChapterSummary
  readonly article: RefObject<HTMLElement | null>
  readonly marks: ChapterMarks
}) {
  const { text, placed } = marks
  const layer = useRef<HTMLDivElement>(null)
  const acts = useMarkActs()
  const { on, caret } = useReadingCaret(article, text)
  const { selected, current } = useSelectedRange(article, text)
  const [opened, setOpened] = useState<{ readonly mark: string; readonly writing: boolean }>()
  const open = ({ mark }: PlacedMark): void => setOpened({ mark: mark.mark, writing: false })
  const { enter, letGo } = useToolbarFocus(layer, selected)
  const { mark, note, card, actions, mended } = useSelectionActs({
    chapter: chapter.id,
    marks,
    current,
    acts,
    letGo,
    onNote: (made) => setOpened({ mark: made, writing: true })
  })
  usePaintedMarks(marks)
  useArrivalAtMark(marks)
  useArrivalAtCard(marks)
  useClicksOnMarks(article, text, placed, open)
  useSelectionKeys({
    isSelected: () => !opened && current() !== undefined,
    colour: mark,
    note,
    card,
    enterToolbar: enter,
    openHere: () => {
      const here = markAtCaret(marks)
      if (here) open(here)
      return here !== undefined
    }
  })

  const openedMark = placed.find((one) => one.mark.mark === opened?.mark)
  const openedRange = useMemo(() => text && openedMark && rangeOf(text, openedMark), [text, openedMark])
  const other = openedMark && marksAt(placed, openedMark.start).find((one) => one !== openedMark)
  const close = useCallback(() => setOpened(undefined), [])
  return (
    <div ref={layer} className={styles.layer}>
      {caret && <div className={styles.caret} style={caret} />}
      <p aria-live="polite" className="visually-hidden">
        {on && selected && `Selected: ${beginningOf(selected.range.toString())}`}
      </p>
      {text && <NoteSigns text={text} placed={placed} article={article} onOpen={open} />}
      {selected && !opened && (
        <SelectionToolbar range={selected.range} actions={actions} container={layer} onColour={mark} onLetGo={letGo} />
      )}
      {opened && openedMark && openedRange && (
        <MarkPopup
          key={opened.mark}
          placed={openedMark}
          range={openedRange}
          writing={opened.writing}
          acts={acts}
          onOther={other && (() => open(other))}
          onClose={close}
        />
      )}
      {mended && <MendBar mark={mended} />}
    </div>
  )
}

function markAtCaret({ text, placed }: ChapterMarks): PlacedMark | undefined {
  const { focusNode = null, focusOffset = 0 } = getSelection() ?? {}
  return text && focusNode ? marksAt(placed, offsetOf(text, focusNode, focusOffset))[0] : undefined
}

/** The way into the toolbar, once for each selection, and back to where the focus was before. */
function useToolbarFocus(layer: RefObject<HTMLElement | null>, selected: Selected | undefined) {
  const entered = useRef<{ readonly selected: Selected; readonly from: Element | null }>(undefined)
  const enter = (): boolean => {
    if (!selected || entered.current?.selected === selected) return false
    entered.current = { selected, from: document.activeElement }
    layer.current?.querySelector<HTMLElement>('[role=toolbar] button')?.focus()
    return true
  }
  /** Leaves the caret where the selection was last moved. */
  const letGo = (): void => {
    const { focusNode = null, focusOffset } = getSelection() ?? {}
    getSelection()?.collapse(focusNode, focusOffset)
    const { from } = entered.current ?? {}
    if (from instanceof HTMLElement && layer.current?.contains(document.activeElement)) {
      from.focus({ preventScroll: true })
    }
  }
  return { enter, letGo }
}
