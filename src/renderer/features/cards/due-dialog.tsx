import { useId, useState } from 'react'
import { useNow } from '#data/use-now.ts'
import { dateOfDay, studyDay } from '#domain/scheduling/study-day.ts'
import { Button } from '#ui/button.tsx'
import { DialogActs, DialogFrame } from '#ui/dialog-frame.tsx'
import styles from './due-dialog.module.css'

const dayLength = 86_400_000

/** Ten years ahead: what is further away is better suspended. */
const furthest = 3650

const inField = (day: number): string => dateOfDay(day).toISOString().slice(0, 10)

/** Asks for the day on which a card is to come back. */
export function DueDialog({
  onSet,
  onClose
}: {
  /** Takes a study day, counted from 1 January 1970. */
  readonly onSet: (day: number) => void
  readonly onClose: () => void
}) {
  const id = useId()
  const today = studyDay(useNow())
  const [date, setDate] = useState(inField(today + 1))
  const day = Date.parse(date) / dayLength // a date alone is read as midnight in Greenwich, as study days are
  const fits = day >= today && day <= today + furthest
  return (
    <DialogFrame title="The day it comes back" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (!fits) return
          onSet(day)
          onClose()
        }}
      >
        <div className={styles.field}>
          <label htmlFor={id}>Day</label>
          <input
            id={id}
            type="date"
            min={inField(today)}
            max={inField(today + furthest)}
            required
            value={date}
            aria-invalid={!fits}
            aria-describedby={`${id}-hint`}
            onChange={({ target }) => setDate(target.value)}
          />
        </div>
        <p id={`${id}-hint`} className={styles.hint}>
          {fits
            ? 'What is remembered of the card stays as it is; only the day changes.'
            : 'Choose a day from today on, within the next ten years.'}
        </p>
        <DialogActs>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit" aria-disabled={!fits}>
            Set the day
          </Button>
        </DialogActs>
      </form>
    </DialogFrame>
  )
}
