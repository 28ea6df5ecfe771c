import { useNotice, useStore } from '#data/store-context.ts'
import type { Notice } from '#data/store.ts'
import { Button } from '#ui/button.tsx'
import styles from './notice-banner.module.css'

/** What happened to the learner's data, whether anything was lost, and what to do. */
export function NoticeBanner() {
  const notice = useNotice()
  const { dismissNotice } = useStore()
  if (!notice) return null
  return (
    <div className={styles.banner} role="alert">
      <p>{noticeWords(notice)}</p>
      {notice.kind !== 'not-saving' && <Button onClick={dismissNotice}>Understood</Button>}
    </div>
  )
}

const causes = {
  newer: 'was written by a newer version of the app',
  damaged: 'was damaged',
  empty: 'was missing or had been emptied',
  incomplete: 'did not agree with the journal'
} as const

function noticeWords(notice: Notice): string {
  switch (notice.kind) {
    case 'restored':
      return `The working copy of your progress ${causes[notice.cause]} and has been restored from the journal, which is intact: ${events(notice.events)}${notice.rescued > 0 ? `, ${events(notice.rescued)} of them saved from the old copy` : ''}. Nothing was lost.`
    case 'journal-mended':
      return `${notice.lines} damaged ${notice.lines === 1 ? 'line was' : 'lines were'} found in the journal and set aside${notice.keptAside ? ` in ${notice.keptAside}, in the folder of the journal` : ''}. Everything else is intact. What the damaged lines held was taken from the working copy where it still had them.`
    case 'not-saving':
      return notSaving(notice.failure.kind, notice.failure.detail)
  }
}

const events = (count: number): string => `${count} ${count === 1 ? 'event' : 'events'}`

const notSaving = (kind: string, detail: string): string =>
  kind === 'journal-newer'
    ? 'Your progress was written by a newer version of the app, so this one does not touch it: nothing was changed or lost. You can read and look things up, but nothing is saved. Install the newer version to go on.'
    : `Your progress cannot be read at the moment, so nothing is saved; what is on disk was left as it is. You can read and look things up. ${detail}`
