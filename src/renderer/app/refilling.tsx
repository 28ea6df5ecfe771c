import { Page } from '#ui/page.tsx'
import { ProgressBar } from '#ui/progress-bar.tsx'
import { count } from '#ui/words.ts'

/** Shown while the working copy of a long history is filled from the journal. */
export function Refilling({ done, all }: { readonly done: number; readonly all: number }) {
  return (
    <Page title="One moment" lead="Your progress is being read from the journal. Nothing is lost.">
      <ProgressBar label="Read from the journal" share={all > 0 ? done / all : 1} />
      <p>
        {done.toLocaleString('en-GB')} of {count(all, 'event')}
      </p>
    </Page>
  )
}
