import { X } from 'lucide-react'
import { useEffect } from 'react'
import { Button } from './button.tsx'
import styles from './said.module.css'

/** Something that happened, and what can be done about it. */
export type Said = {
  readonly words: string
  readonly act?: { readonly name: string; readonly run: () => void } | undefined
}

/** Milliseconds for which words stay that nothing can be done about. */
const stay = 6000

/** Says what happened, at the lower edge of the screen and to a screen reader. What can be undone stays until dismissed. */
export function SaidLine({ said, onDismiss }: { readonly said: Said | undefined; readonly onDismiss: () => void }) {
  useEffect(() => {
    if (!said || said.act) return
    const timer = setTimeout(onDismiss, stay)
    return () => clearTimeout(timer)
  }, [said, onDismiss])
  return (
    <div role="status" className={styles.place}>
      {said && (
        <div className={styles.said}>
          <p>{said.words}</p>
          {said.act && (
            <Button look="quiet" className={styles.act} onClick={said.act.run}>
              {said.act.name}
            </Button>
          )}
          <Button look="quiet" aria-label="Dismiss" onClick={onDismiss}>
            <X size={16} aria-hidden />
          </Button>
        </div>
      )}
    </div>
  )
}
