import { useEffect, useState } from 'react'
import { useStore } from '#data/store-context.ts'
import type { Companion } from '#shared/companion.ts'
import { Button } from '#ui/button.tsx'
import { DialogFrame } from '#ui/dialog-frame.tsx'
import { say } from '#ui/say.ts'
import styles from './diagnostics.module.css'
import shared from './exchange.module.css'
import { useFocus } from './exchange-dialog.tsx'

/** The part of the bridge that says how things stand. */
export type DiagnosticsCompanion = Pick<Companion, 'diagnostics'>

/** The way to what helps whoever looks into trouble, shown before it is copied. */
export function Diagnostics({ companion }: { readonly companion: DiagnosticsCompanion }) {
  const [shown, setShown] = useState(false)
  return (
    <div>
      <Button onClick={() => setShown(true)}>Show diagnostics</Button>
      {shown && <DiagnosticsDialog companion={companion} onClose={() => setShown(false)} />}
    </div>
  )
}

function DiagnosticsDialog({
  companion,
  onClose
}: {
  readonly companion: DiagnosticsCompanion
  readonly onClose: () => void
}) {
  const text = useDiagnostics(companion)
  const first = useFocus()
  return (
    <DialogFrame wide title="Diagnostics" onClose={onClose}>
      <div className={shared.form}>
        <p className={shared.lead}>
          For whoever helps when something goes wrong. It holds versions, sizes, counts and the last lines of the log,
          and nothing that you wrote or studied. Nothing is sent: you copy it, and you decide where it goes.
        </p>
        {/* It scrolls, so that it takes the focus. */}
        <div className={styles.text} role="region" aria-label="What is copied" tabIndex={0}>
          <pre>{text ?? 'Looking at how things stand'}</pre>
        </div>
        <div className={shared.buttons}>
          <Button ref={first} onClick={onClose}>
            Close
          </Button>
          <Button look="primary" disabled={text === undefined} onClick={() => void copy(text ?? '')}>
            Copy diagnostics
          </Button>
        </div>
      </div>
    </DialogFrame>
  )
}

async function copy(text: string): Promise<void> {
  const copied = await navigator.clipboard.writeText(text).then(
    () => true,
    () => false // the system's clipboard is held by another program, say
  )
  say(copied ? 'Diagnostics copied' : 'The clipboard could not be used. Select the text and copy it by hand.')
}

/** How things stand, once it is known. */
function useDiagnostics(companion: DiagnosticsCompanion): string | undefined {
  const store = useStore()
  const [text, setText] = useState<string>()
  useEffect(() => {
    let stands = true
    const ask = async (): Promise<string> => {
      const database = await store.describeDatabase()
      const notice = store.state().notice?.kind ?? null
      const answer = await companion.diagnostics({ database, notice, language: navigator.language })
      return answer.ok ? answer.value.text : answer.failure.detail
    }
    void ask().then((found) => stands && setText(found))
    return () => {
      stands = false
    }
  }, [companion, store])
  return text
}
