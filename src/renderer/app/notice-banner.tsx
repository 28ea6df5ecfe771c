import { useNotice, useStore } from '#data/store-context.ts'
import type { Notice } from '#data/store.ts'
import { notSavedWords } from '#shared/not-saved.ts'
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
    case 'not-saved':
      return notSavedWords('What you just did', notice.failure)
    case 'backup':
      return `${notice.detail} Everything you did is in your journal. Settings, Backups tries again and says what stands.`
    case 'moved':
      return 'Your progress lies in another place than when it was opened last: it was moved, copied or brought from another computer. Everything that came along is here. Go on in one place only, or join the two now and then with Export and Import, Journal. A second folder for backups may have to be chosen again.'
  }
}

const events = (count: number): string => `${count} ${count === 1 ? 'event' : 'events'}`

function notSaving(kind: string, detail: string): string {
  const still = 'You can read and look things up.'
  switch (kind) {
    case 'journal-newer':
      return 'Your progress was written by a newer version of the app, so this one does not touch it: nothing was changed or lost. You can read and look things up, but nothing is saved. Install the newer version to go on.'
    case 'not-writable':
      return `The folder of your progress may not be written to, so nothing is saved; what is in it was left as it is, and nothing is lost. ${still} The disk may be set to read only, or the folder belong to another user of this computer. Make it writable, then open the app again. (${detail})`
    case 'disk-full':
      return `The disk is full, so nothing is saved; what is on it was left as it is, and nothing is lost. ${still} Free some space, then open the app again.`
    default:
      return `Your progress cannot be read at the moment, so nothing is saved; what is on disk was left as it is. ${still} ${detail}`
  }
}
