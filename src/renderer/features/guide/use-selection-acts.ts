import { Copy, Layers, MapPin, NotebookPen } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { openCardEditor } from '#data/card-editor.ts'
import { mend, useMended } from '#data/mending.ts'
import { useProgress } from '#data/store-context.ts'
import type { Passage } from '#domain/journal/events.ts'
import type { MarkState } from '#domain/journal/kept-things.ts'
import type { MarkColour } from '#domain/journal/mark-colours.ts'
import { markAddress } from '#domain/reading/mark-words.ts'
import { makePassage } from '#domain/reading/passage.ts'
import { say } from '#ui/say.ts'
import { rangeOf, sectionOf } from './article-text.ts'
import { copy } from './copy.ts'
import type { SelectionAction } from './selection-toolbar.tsx'
import type { MarkActs } from './use-mark-acts.ts'
import type { ChapterMarks } from './use-marks.ts'
import type { Selected } from './use-selected-range.ts'

type Tools = {
  readonly chapter: string
  readonly marks: ChapterMarks
  /** What is selected at this moment. */
  readonly current: () => Selected | undefined
  readonly acts: MarkActs
  /** Lets go of the selection. */
  readonly letGo: () => void
  /** Opens a mark for its note. */
  readonly onNote: (mark: string) => void
}

export type SelectionActs = {
  readonly mark: (colour: MarkColour) => void
  readonly note: () => void
  readonly card: () => void
  /** What else can be done, in the order of the toolbar. */
  readonly actions: readonly SelectionAction[]
  /** The mark that waits for other words. */
  readonly mended: MarkState | undefined
}

/** What can be done with the selected words of a chapter. */
export function useSelectionActs({ chapter, marks, current, acts, letGo, onNote }: Tools): SelectionActs {
  const [lastColour, setLastColour] = useState<MarkColour>('yellow')
  const mended = useMendedMark()
  const [, go] = useLocation()

  const take = (): Passage | undefined => {
    const selected = current()
    const range = marks.text && selected && rangeOf(marks.text, selected.span)
    if (!range) return undefined
    letGo()
    return makePassage(marks.text.text, { chapter, section: sectionOf(range), ...selected.span })
  }
  /** Words that are marked already are not marked twice. */
  const markIt = async (colour: MarkColour): Promise<string | undefined> => {
    const passage = take()
    if (!passage) return undefined
    setLastColour(colour)
    const same = marks.placed.find(({ start, end }) => start === passage.start && end === passage.end)?.mark
    if (!same) return acts.mark(passage, colour)
    if (same.colour !== colour) await acts.colour(same.mark, colour)
    return same.mark
  }
  const writeNote = async (): Promise<void> => {
    const mark = await markIt(lastColour)
    if (mark) onNote(mark)
  }
  const makeCard = (): void => {
    const passage = take()
    if (passage) openCardEditor({ passage })
  }
  const putItHere = async ({ mark }: MarkState): Promise<void> => {
    const passage = take()
    if (!passage || !(await acts.move(mark, passage))) return
    mend(undefined)
    say('The mark stands on these words now.', [{ name: 'All marks', act: () => go('/marks') }])
    go(markAddress({ mark, passage }), { replace: true })
  }

  return {
    mark: (colour) => void markIt(colour),
    note: () => void writeNote(),
    card: makeCard,
    actions: [
      ...(mended ? [{ name: 'Put the mark here', icon: MapPin, act: () => void putItHere(mended) }] : []),
      { name: 'Note', icon: NotebookPen, key: 'n', act: () => void writeNote() },
      { name: 'Card', icon: Layers, key: 'c', act: makeCard },
      { name: 'Copy', icon: Copy, act: () => void copy(current()?.range.toString() ?? '') }
    ],
    mended
  }
}

function useMendedMark(): MarkState | undefined {
  const { mark } = useProgress()
  const mended = useMended()
  return mended === undefined ? undefined : mark.get(mended)
}
