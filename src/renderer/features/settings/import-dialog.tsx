import { useEffect, useState } from 'react'
import { useStore } from '#data/store-context.ts'
import type { ImportPreview, LastImport, TableReading } from '#shared/exchange.ts'
import type { Result } from '#shared/result.ts'
import { Button } from '#ui/button.tsx'
import { DialogFrame } from '#ui/dialog-frame.tsx'
import { say } from '#ui/say.ts'
import { count } from '#ui/words.ts'
import styles from './exchange.module.css'
import { ExchangeDone, ExchangeFailed, ExchangeWorking, Way } from './exchange-dialog.tsx'
import { ImportSum } from './import-sum.tsx'
import { isEmpty } from './import-words.ts'
import { type ExchangeCompanion, useExchange } from './use-exchange.ts'

type Shown =
  | { readonly kind: 'preview'; readonly preview: ImportPreview }
  | { readonly kind: 'done'; readonly words: string }

/** Asks what is to come in, shows what would come of it, and then takes it in; takes the last import back. */
export function ImportDialog({
  companion,
  onClose
}: {
  readonly companion: ExchangeCompanion
  readonly onClose: () => void
}) {
  const store = useStore()
  const { state, run, show, ask, cancel } = useExchange<Shown>(companion)
  const [reading, setReading] = useState(false)
  const close = (): void => {
    cancel() // forgets a file that is open, too
    onClose()
  }
  const preview = (value: ImportPreview): Shown => ({ kind: 'preview', preview: value })
  const readAs = async (next: TableReading): Promise<void> => {
    setReading(true)
    const answer = await companion.importReadAs(next)
    setReading(false)
    if (answer.ok) show(preview(answer.value))
    else if (answer.failure.kind !== 'cancelled') await run(() => Promise.resolve(answer), preview)
  }
  const takeBack = (): void => void run(() => store.takeIn(() => companion.importTakeBack()), takenBack)
  const take = async (kind: ImportPreview['kind']): Promise<void> =>
    run(
      () => store.takeIn(() => companion.importTake()),
      ({ events, images }) => {
        if (kind !== 'journal' && events > 0) offerUndo(() => store.takeIn(() => companion.importTakeBack()))
        return { kind: 'done', words: takenIn(events, images) }
      }
    )
  return (
    <DialogFrame wide title="Import" onClose={close}>
      {state.kind === 'asking' && (
        <Ways
          companion={companion}
          onTakeBack={takeBack}
          onChoose={(kind) => void run(() => companion.importOpen({ kind }), preview)}
        />
      )}
      {state.kind === 'working' && <ExchangeWorking progress={state.progress} onCancel={cancel} />}
      {state.kind === 'shown' && state.shown.kind === 'preview' && (
        <ImportSum
          preview={state.shown.preview}
          reading={reading}
          onReadAs={(next) => void readAs(next)}
          onBack={() => {
            cancel()
            ask()
          }}
          onTake={isEmpty(state.shown.preview) ? undefined : take}
        />
      )}
      {state.kind === 'shown' && state.shown.kind === 'done' && (
        <ExchangeDone words={state.shown.words} onClose={onClose} />
      )}
      {state.kind === 'failed' && <ExchangeFailed failure={state.failure} onAgain={ask} onClose={close} />}
    </DialogFrame>
  )
}

function takenIn(events: number, images: number): string {
  const kept = images > 0 ? ` ${count(images, 'image is', 'images are')} kept.` : ''
  return `${count(events, 'entry is', 'entries are')} in your journal now.${kept}`
}

const takenBack = ({ events }: { readonly events: number }): Shown => ({
  kind: 'done',
  words: `The last import is taken back: ${count(events, 'entry holds', 'entries hold')} no longer.`
})

/** Says in a corner that the import can be taken back. */
function offerUndo(takeBack: () => Promise<Result<unknown>>): void {
  const undo = async (): Promise<void> => {
    const answer = await takeBack()
    say(answer.ok ? 'Import taken back' : answer.failure.detail)
  }
  say('Cards imported', [{ name: 'Undo', act: () => void undo() }])
}

function Ways({
  companion,
  onChoose,
  onTakeBack
}: {
  readonly companion: ExchangeCompanion
  readonly onChoose: (kind: ImportPreview['kind']) => void
  readonly onTakeBack: () => void
}) {
  const last = useLastImport(companion)
  return (
    <div className={styles.form}>
      <ul className={styles.ways}>
        <Way
          name="Anki package"
          about="Notes become cards of your own, with their images, their tags, their schedule and every answer."
          onChoose={() => onChoose('anki')}
        />
        <Way
          name="CSV"
          about="A table with a question and an answer in each row. You see the first rows before anything is taken in."
          onChoose={() => onChoose('table')}
        />
        <Way
          name="Journal"
          about="What you did on another computer joins what you did on this one. Nothing is lost on either. The images of your cards come in an Anki package."
          onChoose={() => onChoose('journal')}
        />
      </ul>
      {last && (
        <div className={styles.last}>
          <p>
            Last import: “{last.file}”, {day.format(last.at)}
          </p>
          <Button onClick={onTakeBack}>Take back the last import</Button>
        </div>
      )}
    </div>
  )
}

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' })

/** The import that can be taken back, once it is known. */
function useLastImport(companion: ExchangeCompanion): LastImport | undefined {
  const [last, setLast] = useState<LastImport>()
  useEffect(() => {
    let stands = true
    void companion.importLast().then((answer) => stands && answer.ok && setLast(answer.value))
    return () => {
      stands = false
    }
  }, [companion])
  return last
}
