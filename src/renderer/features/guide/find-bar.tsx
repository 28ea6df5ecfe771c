import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { findInText, foldForFinding, mostMatches } from '#domain/reading/find-in-text.ts'
import { rangeOf, readScreen } from './article-text.ts'
import styles from './find-bar.module.css'

/**
 * Finds words on the screen that stands: in a chapter, in a list, in the settings.
 * @param again counts how often it was asked for: the box then takes the focus once more
 */
export function FindBar({ again, onClose }: { readonly again: number; readonly onClose: () => void }) {
  const [query, setQuery] = useState('')
  const box = useRef<HTMLInputElement>(null)
  const { ranges, current, step } = useMatches(query)
  useEffect(() => box.current?.select(), [again])
  useKeys(step)
  const close = (): void => {
    leaveAt(ranges[current])
    onClose()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') step(event.shiftKey ? -1 : 1)
    else if (event.key === 'Escape') close()
    else return
    event.preventDefault()
  }
  return (
    <search className={styles.bar} aria-label="Find in page">
      <input
        ref={box}
        type="text"
        aria-label="Find in page"
        placeholder="Find in page"
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- whoever asks for the bar goes on typing
        autoFocus
        spellCheck={false}
        maxLength={10_000}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <p role="status">{countWords(query, ranges.length, current)}</p>
      <button type="button" aria-label="Previous match" disabled={ranges.length === 0} onClick={() => step(-1)}>
        <ChevronUp size={18} aria-hidden />
      </button>
      <button type="button" aria-label="Next match" disabled={ranges.length === 0} onClick={() => step(1)}>
        <ChevronDown size={18} aria-hidden />
      </button>
      <button type="button" aria-label="Close" onClick={close}>
        <X size={18} aria-hidden />
      </button>
    </search>
  )
}

function countWords(query: string, matches: number, current: number): string {
  if (query.trim() === '') return ''
  if (matches === 0) return 'Not found'
  return `${current + 1} of ${matches}${matches === mostMatches ? ' or more' : ''}`
}

type Matches = {
  readonly ranges: readonly Range[]
  readonly current: number
  readonly step: (by: 1 | -1) => void
}

/** What the query matches on the screen, painted; the current one is in view. */
function useMatches(query: string): Matches {
  const changes = useScreenChanges()
  const ranges = useMemo(() => matchesOf(query, changes), [query, changes])
  const [at, setAt] = useState({ ranges, current: 0 })
  const current = at.ranges === ranges ? at.current : Math.max(0, firstInView(ranges))
  useEffect(() => {
    paint(ranges, current)
    return () => paint([], 0)
  }, [ranges, current])
  useEffect(() => {
    if (query !== '') show(ranges[current])
  }, [query, ranges, current])
  const step = (by: 1 | -1): void => {
    if (ranges.length > 0) setAt({ ranges, current: (current + by + ranges.length) % ranges.length })
  }
  return { ranges, current, step }
}

/** Counts how often the words on the screen have changed, as when another one is opened. */
function useScreenChanges(): number {
  const [path] = useLocation()
  const [changes, setChanges] = useState(0)
  useEffect(() => {
    const screen = document.getElementById('screen')
    if (!screen) return
    const observer = new MutationObserver(() => setChanges((count) => count + 1))
    observer.observe(screen, { childList: true, subtree: true, characterData: true })
    return () => observer.disconnect()
  }, [path])
  return changes
}

/** @param _changes only asks for another look */
function matchesOf(query: string, _changes: number): readonly Range[] {
  const screen = document.getElementById('screen')
  if (!screen || query.trim() === '') return []
  const text = readScreen(screen)
  return findInText(foldForFinding(text.text), query)
    .map((span) => rangeOf(text, span))
    .filter((range) => range !== undefined)
}

/** The first match that is in the window or below it. */
const firstInView = (ranges: readonly Range[]): number =>
  ranges.findIndex((range) => range.getBoundingClientRect().bottom > 0)

function paint(ranges: readonly Range[], current: number): void {
  if (!('highlights' in CSS)) return
  const here = ranges[current]
  CSS.highlights.set('find', new Highlight(...ranges))
  const mark = new Highlight(...(here ? [here] : []))
  mark.priority = 1
  CSS.highlights.set('find-current', mark)
}

/** Brings a match into view, out of what is folded up. */
function show(range: Range | undefined): void {
  const place = range?.startContainer.parentElement
  if (!place) return
  for (let fold = place.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
    fold.open = true
  const { top, bottom } = range.getBoundingClientRect()
  if (top < 80 || bottom > innerHeight - 40) place.scrollIntoView({ block: 'center' })
}

/** Leaves the words selected and the focus where they stand, so that one goes on from there. */
function leaveAt(range: Range | undefined): void {
  if (!range) return document.getElementById('screen')?.focus({ preventScroll: true })
  const place = range.startContainer.parentElement?.closest<HTMLElement>(
    'a, button, [tabindex], p, li, td, th, h1, h2, h3'
  )
  if (place && !place.matches('a, button, [tabindex]')) place.tabIndex = -1
  place?.focus({ preventScroll: true })
  getSelection()?.removeAllRanges()
  getSelection()?.addRange(range)
}

/** F3 and Ctrl G go on wherever the focus is; with Shift, back. */
function useKeys(step: Matches['step']): void {
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent): void => {
      const again = event.key === 'F3' || ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'g')
      if (!again) return
      event.preventDefault()
      step(event.shiftKey ? -1 : 1)
    }
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  })
}
