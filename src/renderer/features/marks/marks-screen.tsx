import { Download } from 'lucide-react'
import { useDeferredValue, useMemo } from 'react'
import { Link } from 'wouter'
import { usePackFile } from '#data/pack.ts'
import { useProgress, useStore } from '#data/store-context.ts'
import type { Act } from '#domain/journal/events.ts'
import type { MarkState } from '#domain/journal/kept-things.ts'
import { listMarks } from '#domain/reading/marks-list.ts'
import { marksMarkdown } from '#domain/reading/marks-markdown.ts'
import { notSavedWords } from '#shared/not-saved.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { Page } from '#ui/page.tsx'
import { say } from '#ui/say.ts'
import { count } from '#ui/words.ts'
import { dateWords } from './date-words.ts'
import { DisplacedMarks } from './displaced-marks.tsx'
import { MarksFilter } from './marks-filter.tsx'
import { MarksList } from './marks-list.tsx'
import styles from './marks-screen.module.css'
import { useDisplacedMarks } from './use-displaced-marks.ts'
import { useFilterInAddress } from './use-filter-in-address.ts'

/** All that was marked in the guide, to be found again, mended and taken elsewhere. */
export function MarksScreen() {
  const { mark: marks } = useProgress()
  if (marks.size > 0) return <AllMarks marks={marks} />
  return (
    <Page title="Marks" lead="What you mark in the guide, and what you write beside it, comes together here">
      <p>
        Nothing is marked yet. Open a chapter and select some words: by mouse, or with M and the arrow keys. Then give
        them a colour or a note.
      </p>
      <p>
        <ButtonLink look="primary" href="/guide">
          Open the guide
        </ButtonLink>
      </p>
    </Page>
  )
}

function AllMarks({ marks }: { readonly marks: ReadonlyMap<string, MarkState> }) {
  const { chapters } = usePackFile('index.json')
  const [shown, change] = useFilterInAddress()
  const wanted = useDeferredValue(shown)
  const list = useMemo(() => listMarks(marks.values(), wanted, wanted.order, chapters), [marks, wanted, chapters])
  const marked = useMemo(() => chaptersOf(marks), [marks])
  const displaced = useDisplacedMarks(marks, chapters)
  const acts = useListActs()
  const all = { query: '', chapter: undefined, colour: undefined }
  return (
    <Page
      title="Marks"
      lead={
        <>
          What you marked in <Link href="/guide">the guide</Link>, and what you wrote beside it
        </>
      }
    >
      <DisplacedMarks
        displaced={displaced}
        chapters={chapters}
        onKeep={(mark, passage) => void acts.keep(mark, passage)}
        onRemove={(mark) => void acts.remove(mark)}
      />
      <MarksFilter shown={shown} chapters={chapters.filter(({ id }) => marked.has(id))} onChange={change} />
      <div className={styles.summary}>
        <p role="status" aria-label="Marks shown">
          {list.length === marks.size ? count(marks.size, 'mark') : `${list.length} of ${count(marks.size, 'mark')}`}
        </p>
        <Button
          disabled={list.length === 0}
          onClick={() => void acts.save(marksMarkdown(list, chapters, dateWords), list.length)}
        >
          <Download size={16} aria-hidden /> Export as Markdown
        </Button>
      </div>
      {list.length > 0 ? (
        <MarksList marks={list} chapters={chapters} />
      ) : (
        <p>
          No mark fits.{' '}
          <Button look="quiet" onClick={() => change(all)}>
            Show all
          </Button>
        </p>
      )}
    </Page>
  )
}

const chaptersOf = (marks: ReadonlyMap<string, MarkState>): ReadonlySet<string> =>
  new Set([...marks.values()].map(({ passage }) => passage.chapter))

/** What can be done in the list. */
function useListActs() {
  const store = useStore()
  const record = async (act: Act, what: string) => {
    const result = await store.record(act)
    if (!result.ok) say(notSavedWords(what, result.failure))
    return result.ok ? result.value : undefined
  }
  return {
    keep: async ({ mark }: MarkState, passage: MarkState['passage']): Promise<void> => {
      if (await record({ kind: 'mark-moved', mark, passage }, 'The new place')) say('The mark stays there.')
    },
    remove: async ({ mark }: MarkState): Promise<void> => {
      const event = await record({ kind: 'mark-removed', mark }, 'The removal')
      const undo = (): void => void (event && record({ kind: 'voided', event: event.id }, 'The undoing'))
      if (event) say('Mark removed.', [{ name: 'Undo', act: undo }])
    },
    save: async (text: string, marks: number): Promise<void> => {
      const saved = await store.saveText({ suggestedName: 'Marks.md', text, kind: 'markdown' })
      if (saved.ok) say(`${count(marks, 'mark')} saved in ${saved.value.file}.`)
      else if (saved.failure.kind !== 'cancelled') say(saved.failure.detail)
    }
  }
}
