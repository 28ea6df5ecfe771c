import { useState } from 'react'
import type { ExportOrder } from '#shared/exchange.ts'
import { ChoiceField } from '#ui/choice-field.tsx'
import { DialogFrame } from '#ui/dialog-frame.tsx'
import { count } from '#ui/words.ts'
import styles from './exchange.module.css'
import { ExchangeDone, ExchangeFailed, ExchangeWorking, Way } from './exchange-dialog.tsx'
import { type ExchangeCompanion, useExchange } from './use-exchange.ts'

const separators = { comma: ',', semicolon: ';', tab: '\t' } as const

/** Whether what goes out are entries of the journal, and not cards. */
const hasEvents = ({ kind }: ExportOrder): boolean => kind === 'journal' || kind === 'everything'

/** Asks what is to go out, then shows how far it is and what came of it. */
export function ExportDialog({
  companion,
  onClose
}: {
  readonly companion: ExchangeCompanion
  readonly onClose: () => void
}) {
  const [cards, setCards] = useState<'all' | 'own'>('all')
  const [separator, setSeparator] = useState<keyof typeof separators>('comma')
  const { state, run, ask, cancel } = useExchange<string>(companion)
  const close = (): void => {
    if (state.kind === 'working') cancel()
    onClose()
  }
  const save = (order: ExportOrder) =>
    void run(
      () => companion.exportFile(order),
      ({ file, count: number, missing }) => {
        const things = hasEvents(order) ? count(number, 'entry', 'entries') : count(number, 'card')
        const without =
          missing > 0 ? ` ${count(missing, 'image is', 'images are')} missing here and did not go along.` : ''
        return `“${file}” is saved: ${things}.${without}`
      }
    )
  return (
    <DialogFrame wide title="Export" onClose={close}>
      {state.kind === 'asking' && (
        <div className={styles.form}>
          <div className={styles.choices}>
            <ChoiceField
              label="Cards"
              names={{ all: 'All decks', own: 'My cards' }}
              value={cards}
              onChange={setCards}
            />
            <ChoiceField
              label="Columns of a CSV divided by"
              names={{ comma: 'Comma', semicolon: 'Semicolon', tab: 'Tab' }}
              value={separator}
              onChange={setSeparator}
            />
          </div>
          <ul className={styles.ways}>
            <Way
              name="Anki package"
              about="Cards with their images, their schedule and every answer, for Anki and programs like it."
              onChoose={() => save({ kind: 'anki', cards })}
            />
            <Way
              name="CSV"
              about="Question, answer, tags and deck of each card, for a spreadsheet."
              onChoose={() => save({ kind: 'table', cards, separator: separators[separator] })}
            />
            <Way
              name="Journal"
              about="Everything you did, for your other computer, where Import joins it with what you did there. The images of your cards are not in it: take an Anki package along as well."
              onChoose={() => save({ kind: 'journal' })}
            />
            <Way
              name="Everything"
              about="All you did as JSON and as tables for a spreadsheet, in one ZIP file that says what is what."
              onChoose={() => save({ kind: 'everything' })}
            />
          </ul>
        </div>
      )}
      {state.kind === 'working' && <ExchangeWorking progress={state.progress} onCancel={cancel} />}
      {state.kind === 'shown' && <ExchangeDone words={state.shown} onClose={onClose} />}
      {state.kind === 'failed' && <ExchangeFailed failure={state.failure} onAgain={ask} onClose={onClose} />}
    </DialogFrame>
  )
}
