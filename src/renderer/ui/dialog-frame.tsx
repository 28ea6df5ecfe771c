import { Dialog } from '@base-ui/react/dialog'
import type { ReactNode } from 'react'
import styles from './dialog-frame.module.css'

/** A dialog over the screen, with its title. It closes by Escape and by a click beside it. */
export function DialogFrame({
  title,
  wide = false,
  onClose,
  children
}: {
  readonly title: string
  /** For lists and tables. */
  readonly wide?: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  return (
    <Dialog.Root open onOpenChange={(open) => open || onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup className={styles.popup} data-wide={wide}>
          <Dialog.Title className={styles.title}>{title}</Dialog.Title>
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

/** The buttons at the foot of a dialog. */
export function DialogActs({ children }: { readonly children: ReactNode }) {
  return <div className={styles.acts}>{children}</div>
}
