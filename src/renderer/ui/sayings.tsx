import { Toast } from '@base-ui/react/toast'
import { X } from 'lucide-react'
import { useEffect } from 'react'
import { Button } from './button.tsx'
import { type Saying, useLastSaid } from './say.ts'
import styles from './sayings.module.css'

/** One at a time: what is said next takes its place. */
const id = 'said'

/** Milliseconds that are enough to read a line and reach a button; time stands still under the mouse and the focus. */
const timeout = 12_000

/** The corner of the window where `say` is seen and heard. F6 leads there, as the library has it. */
export function Sayings() {
  return (
    <Toast.Provider limit={1} timeout={timeout}>
      <Sayer />
      <Toast.Portal>
        <Toast.Viewport className={styles.corner}>
          <Said />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  )
}

function Sayer() {
  const said = useLastSaid()
  const { add } = Toast.useToastManager<Saying>()
  useEffect(() => {
    if (said) add({ id, title: said.words, data: said })
  }, [said, add])
  return null
}

function Said() {
  const { toasts, close } = Toast.useToastManager<Saying>()
  return toasts.map((toast) => (
    <Toast.Root key={toast.id} toast={toast} swipeDirection={[]} className={styles.said}>
      <Toast.Title className={styles.words} render={<p />} />
      {toast.data?.actions.map(({ name, act }) => (
        <Button
          key={name}
          look="quiet"
          onClick={() => {
            close(toast.id)
            act()
          }}
        >
          {name}
        </Button>
      ))}
      {/* Not the library's own, which it hides from screen readers while messages are stacked: here they never are. */}
      <Button look="quiet" aria-label="Close" onClick={() => close(toast.id)}>
        <X size={15} aria-hidden />
      </Button>
    </Toast.Root>
  ))
}
