import { useId } from 'react'
import type { ChapterSummary } from '#domain/content/pack.ts'
import { colourNames } from '#domain/reading/mark-words.ts'
import { ChoiceField } from '#ui/choice-field.tsx'
import styles from './marks-screen.module.css'
import type { Shown } from './use-filter-in-address.ts'

/** Which marks the list shows, and in what order. */
export function MarksFilter({
  shown,
  chapters,
  onChange
}: {
  readonly shown: Shown
  /** Those that have marks. */
  readonly chapters: readonly Pick<ChapterSummary, 'id' | 'title'>[]
  readonly onChange: (part: Partial<Shown>) => void
}) {
  const id = useId()
  return (
    <search className={styles.filter}>
      <div className={styles.field}>
        <label htmlFor={`${id}-query`}>Search marks</label>
        <input
          id={`${id}-query`}
          type="search"
          autoComplete="off"
          spellCheck={false}
          maxLength={1000}
          value={shown.query}
          onChange={(event) => onChange({ query: event.target.value })}
        />
      </div>
      <div className={styles.field}>
        <label htmlFor={`${id}-chapter`}>Chapter</label>
        <select
          id={`${id}-chapter`}
          value={shown.chapter ?? ''}
          onChange={(event) => onChange({ chapter: event.target.value || undefined })}
        >
          <option value="">All chapters</option>
          {chapters.map((chapter) => (
            <option key={chapter.id} value={chapter.id}>
              {chapter.title}
            </option>
          ))}
        </select>
      </div>
      <ChoiceField
        label="Colour"
        names={{ all: 'All', ...colourNames }}
        value={shown.colour ?? 'all'}
        onChange={(colour) => onChange({ colour: colour === 'all' ? undefined : colour })}
      />
      <ChoiceField
        label="Order"
        names={{ reading: 'As in the guide', newest: 'Newest first' }}
        value={shown.order}
        onChange={(order) => onChange({ order })}
      />
    </search>
  )
}
