import { useId } from 'react'
import type { ChapterSummary } from '#domain/content/pack.ts'
import { colourNames } from '#domain/reading/mark-words.ts'
import { ChoiceField } from '#ui/choice-field.tsx'
import { SelectField } from '#ui/select-field.tsx'
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
      <SelectField
        label="Chapter"
        options={[['', 'All chapters'], ...chapters.map((chapter) => [chapter.id, chapter.title] as const)]}
        value={shown.chapter ?? ''}
        onChange={(chapter) => onChange({ chapter: chapter || undefined })}
      />
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
