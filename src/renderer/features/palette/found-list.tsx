import { Autocomplete } from '@base-ui/react/autocomplete'
import { memo } from 'react'
import { Marked } from '#ui/marked.tsx'
import { useAfterPaint } from '#ui/use-after-paint.ts'
import type { Entry, EntryGroup } from './entries.ts'
import styles from './palette.module.css'

/**
 * What was found. Typing alone draws nothing here, and rows stay where they are when others are found: it is their words
 * that change. To take one away and put up another costs several times as much. What fills the list is drawn with the
 * letter, and what lies below its edge a moment after.
 */
export const FoundList = memo(function FoundList({
  groups: all,
  atOnce,
  onChoose
}: {
  readonly groups: readonly EntryGroup[]
  /** Draws all of them at once: for somebody who has gone down the list and asked for more there. */
  readonly atOnce: boolean
  readonly onChoose: (entry: Entry) => void
}) {
  const groups = useAfterPaint(all) === all || atOnce ? all : firstOf(all)
  const firsts = groups.map((_, place) => groups.slice(0, place).reduce((sum, { items }) => sum + items.length, 0))
  return (
    <Autocomplete.List className={styles.list}>
      {groups.map(({ value, items }, place) => (
        <Autocomplete.Group key={value} className={styles.group}>
          <Autocomplete.GroupLabel className={styles.label}>{value}</Autocomplete.GroupLabel>
          {items.map((entry, row) => (
            <Row key={row} entry={entry} index={(firsts[place] ?? 0) + row} onChoose={onChoose} />
          ))}
        </Autocomplete.Group>
      ))}
    </Autocomplete.List>
  )
})

/** One entry. That it knows its place in the list saves finding it out after drawing, which would draw all rows twice. */
const Row = memo(function Row({
  entry,
  index,
  onChoose
}: {
  readonly entry: Entry
  readonly index: number
  readonly onChoose: (entry: Entry) => void
}) {
  const { title, snippet, place } = entry
  return (
    <Autocomplete.Item value={entry} index={index} className={styles.item} onClick={() => onChoose(entry)}>
      <span className={styles.title}>
        <Marked text={title.text} ranges={title.ranges} />
      </span>
      <span className={styles.place}>{place}</span>
      {snippet && (
        <span className={styles.snippet}>
          <Marked text={snippet.text} ranges={snippet.ranges} />
        </span>
      )}
    </Autocomplete.Item>
  )
})

/** The most of the window's height that the list may take, and the least, in pixels, that a heading and a row do. */
const share = 0.76
const [headingHeight, rowHeight, rowHeightWithSnippet] = [36, 38, 58]

/** As much of the groups as surely fills the list. */
function firstOf(groups: readonly EntryGroup[]): readonly EntryGroup[] {
  const first: EntryGroup[] = []
  let left = innerHeight * share
  for (const group of groups) {
    left -= headingHeight
    const items: Entry[] = []
    for (const entry of group.items) {
      if (left <= 0) break
      items.push(entry)
      left -= entry.snippet ? rowHeightWithSnippet : rowHeight
    }
    if (items.length > 0) first.push({ ...group, items })
  }
  return first
}
