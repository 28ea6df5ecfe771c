import { Copy, MapPin, NotebookPen } from 'lucide-react'
import { type RefObject, useCallback, useMemo, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { mend, useMended } from '#data/mending.ts'
import { useProgress } from '#data/store-context.ts'
import type { ChapterSummary } from '#domain/content/pack.ts'
import type { MarkColour, Passage } from '#domain/journal/events.ts'
import { beginningOf, markAddress } from '#domain/reading/mark-words.ts'
import { makePassage } from '#domain/reading/passage.ts'
import { SaidLine } from '#ui/said.tsx'
import { offsetOf, rangeOf, sectionOf } from './article-text.ts'
import { copy, MarkPopup } from './mark-popup.tsx'
import styles from './marks.module.css'
import { MendBar } from './mend-bar.tsx'
import { NoteSigns } from './note-signs.tsx'
import { type SelectionAction, SelectionToolbar } from './selection-toolbar.tsx'
import { useArrivalAtMark } from './use-arrival-at-mark.ts'
import { useClicksOnMarks } from './use-clicks-on-marks.ts'
import { useMarkActs } from './use-mark-acts.ts'
import { type ChapterMarks, marksAt, type PlacedMark } from './use-marks.ts'
import { usePaintedMarks } from './use-painted-marks.ts'
import { useReadingCaret } from './use-reading-caret.ts'
import { type Selected, useSelectedRange } from './use-selected-range.ts'
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
  const entered = useRef<Selected>(undefined)
  const [acts, said] = useMarkActs()
  const { on, caret } = useReadingCaret(article, text)
  const selected = useSelectedRange(article, text)
  const [opened, setOpened] = useState<{ readonly mark: string; readonly writing: boolean }>()
  const [lastColour, setLastColour] = useState<MarkColour>('yellow')
  const mended = useMendedMark()
  const [, go] = useLocation()
  usePaintedMarks(marks)
  useArrivalAtMark(marks)
  const open = ({ mark }: PlacedMark): void => setOpened({ mark: mark.mark, writing: false })
  useClicksOnMarks(article, text, placed, open)

  /** What is selected, as a passage; it is let go of. */
  const takePassage = (): Passage | undefined => {
    const range = text && selected && rangeOf(text, selected.span)
    if (!range) return undefined
    getSelection()?.collapseToEnd()
    return makePassage(text.text, { chapter: chapter.id, section: sectionOf(range), ...selected.span })
  }
  const markIt = async (colour: MarkColour): Promise<string | undefined> => {
    const passage = takePassage()
    if (!passage) return undefined
    setLastColour(colour)
    const same = placed.find(({ start, end }) => start === passage.start && end === passage.end)?.mark
    if (!same) return acts.mark(passage, colour)
    if (same.colour !== colour) await acts.colour(same.mark, colour)
    return same.mark
  }
  const writeNote = async (): Promise<void> => {
    const mark = await markIt(lastColour)
    if (mark) setOpened({ mark, writing: true })
  }
  const putItHere = async (): Promise<void> => {
    const passage = takePassage()
    if (!passage || !mended || !(await acts.move(mended.mark, passage))) return
    mend(undefined)
    acts.say({ words: 'The mark stands on these words now.', act: { name: 'All marks', run: () => go('/marks') } })
    go(markAddress({ mark: mended.mark, passage }), { replace: true })
  }
  const actions: readonly SelectionAction[] = [
    ...(mended ? [{ name: 'Put the mark here', icon: MapPin, act: () => void putItHere() }] : []),
    { name: 'Note', icon: NotebookPen, key: 'n', act: () => void writeNote() },
    { name: 'Copy', icon: Copy, act: () => void copy(selected?.range.toString() ?? '', acts) }
  ]

  useSelectionKeys({
    selected: selected !== undefined && !opened,
    colour: (colour) => void markIt(colour),
    note: () => void writeNote(),
    enterToolbar: () => {
      if (!selected || entered.current === selected) return false
      entered.current = selected
      layer.current?.querySelector<HTMLElement>('[role=toolbar] button')?.focus()
      return true
    },
    openHere: () => {
      const { focusNode = null, focusOffset = 0 } = getSelection() ?? {}
      const [here] = text && focusNode ? marksAt(placed, offsetOf(text, focusNode, focusOffset)) : []
      if (here) open(here)
      return here !== undefined
    }
  })

  const openedMark = placed.find(({ mark }) => mark.mark === opened?.mark)
  const openedRange = useMemo(() => text && openedMark && rangeOf(text, openedMark), [text, openedMark])
  const others = openedMark ? marksAt(placed, openedMark.start).filter((one) => one !== openedMark) : []
  const close = useCallback(() => setOpened(undefined), [])
  const dismiss = useCallback(() => acts.say(undefined), [acts])
  return (
    <div ref={layer} className={styles.layer}>
      {caret && <div className={styles.caret} style={caret} />}
      <p aria-live="polite" className="visually-hidden">
        {on && selected && `Selected: ${beginningOf(selected.range.toString())}`}
      </p>
      {text && <NoteSigns text={text} placed={placed} article={article} onOpen={open} />}
      {selected && !opened && (
        <SelectionToolbar
          range={selected.range}
          actions={actions}
          container={layer}
          onColour={(colour) => void markIt(colour)}
        />
      )}
      {opened && openedMark && openedRange && (
        <MarkPopup
          key={opened.mark}
          placed={openedMark}
          range={openedRange}
          writing={opened.writing}
          acts={acts}
          container={layer}
          onOther={others[0] && (() => others[0] && open(others[0]))}
          onClose={close}
        />
      )}
      {mended && <MendBar mark={mended} />}
      <SaidLine said={said} onDismiss={dismiss} />
    </div>
  )
}

function useMendedMark() {
  const { mark } = useProgress()
  const mended = useMended()
  return mended === undefined ? undefined : mark.get(mended)
}
