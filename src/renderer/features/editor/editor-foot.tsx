import { Trash2 } from 'lucide-react'
import { Fragment } from 'react'
import { notSavedWords } from '#shared/not-saved.ts'
import type { Failure } from '#shared/result.ts'
import { Button } from '#ui/button.tsx'
import styles from './card-editor.module.css'

const mac = navigator.userAgent.includes('Macintosh')

/** What can be done with the card, and what is asked before anything typed is thrown away. */
export function EditorFoot({
  leaving,
  failure,
  onCancel,
  onDiscard,
  onTrash
}: {
  readonly leaving: boolean
  readonly failure: Failure | undefined
  readonly onCancel: () => void
  readonly onDiscard: () => void
  readonly onTrash: (() => void) | undefined
}) {
  return (
    <footer className={styles.foot}>
      {failure && (
        <p className={styles.failure} role="alert">
          {notSavedWords('The card', failure)} What you typed still stands here.
        </p>
      )}
      {leaving ? (
        <Fragment key="leaving">
          <p role="alert">Throw away what you typed?</p>
          {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- it answers the question that has just been asked */}
          <Button autoFocus onClick={onCancel}>
            Keep writing
          </Button>
          <Button onClick={onDiscard}>Throw away</Button>
        </Fragment>
      ) : (
        <Fragment key="writing">
          {onTrash && (
            <Button look="quiet" className={styles.trash} onClick={onTrash}>
              <Trash2 size={15} aria-hidden /> Move to trash
            </Button>
          )}
          <Button onClick={onCancel}>Cancel</Button>
          <Button look="primary" type="submit" aria-keyshortcuts={mac ? 'Meta+Enter' : 'Control+Enter'}>
            Save card <kbd aria-hidden>{mac ? '⌘ ↵' : 'Ctrl ↵'}</kbd>
          </Button>
        </Fragment>
      )}
    </footer>
  )
}
