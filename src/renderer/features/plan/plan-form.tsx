import { useState } from 'react'
import { useStore } from '#data/store-context.ts'
import type { PlanState } from '#domain/plan/plan-state.ts'
import type { PlanLevel } from '#domain/plan/study-plan-guide.ts'
import { dateOfDay } from '#domain/scheduling/study-day.ts'
import { notSavedWords } from '#shared/not-saved.ts'
import type { Failure } from '#shared/result.ts'
import { Button } from '#ui/button.tsx'
import { ChoiceField } from '#ui/choice-field.tsx'
import { StepperField } from '#ui/stepper-field.tsx'
import styles from './plan-screen.module.css'

const levels: Readonly<Record<PlanLevel, string>> = { practitioner: 'Practitioner', professional: 'Professional' }

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** Days ahead that are proposed: the guide's middle plan. */
const proposed = 30

const dateValue = (day: number): string => dateOfDay(day).toISOString().slice(0, 10)
const dayOf = (value: string): number => Date.parse(`${value}T00:00:00Z`) / 86_400_000

/** Level, date, minutes and days off. */
export function PlanForm({
  today,
  state,
  onDone
}: {
  readonly today: number
  readonly state: PlanState | undefined
  readonly onDone: () => void
}) {
  const store = useStore()
  const [level, setLevel] = useState<PlanLevel>(state?.level ?? 'professional')
  const [date, setDate] = useState(dateValue(state && state.examDay > today ? state.examDay : today + proposed))
  const [minutes, setMinutes] = useState(state?.minutesPerDay ?? 25)
  const [off, setOff] = useState<readonly number[]>(state?.daysOff ?? [])
  const [problem, setProblem] = useState<string>()
  const [failure, setFailure] = useState<Failure>()

  const save = async (): Promise<void> => {
    const day = dayOf(date)
    const found = problemOf(day, today, minutes, off)
    setProblem(found)
    if (found) return
    const result = await store.record({
      kind: 'exam-planned',
      level,
      day,
      minutesPerDay: minutes,
      daysOff: [...off].sort((one, two) => one - two)
    })
    if (result.ok) onDone()
    else setFailure(result.failure)
  }

  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <ChoiceField label="Level" names={levels} value={level} onChange={setLevel} />
      <div className={styles.field}>
        <label htmlFor="exam-date">Date of the exam</label>
        <input
          id="exam-date"
          type="date"
          value={date}
          aria-invalid={problem !== undefined}
          aria-describedby={problem ? 'plan-problem' : undefined}
          onChange={({ target }) => setDate(target.value)}
        />
      </div>
      <StepperField
        label="Minutes a day"
        unit="min"
        hint="For everything together: reading, cards, questions, projects."
        value={minutes}
        least={0}
        most={600}
        step={5}
        onChange={setMinutes}
      />
      <fieldset className={styles.weekdays}>
        <legend>Days off</legend>
        {weekdays.map((name, weekday) => (
          <label key={name}>
            <input
              type="checkbox"
              checked={off.includes(weekday)}
              onChange={({ target }) =>
                setOff(target.checked ? [...off, weekday] : off.filter((one) => one !== weekday))
              }
            />
            {name}
          </label>
        ))}
      </fieldset>
      {problem && (
        <p id="plan-problem" role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      {failure && <p role="alert">{notSavedWords('The plan', failure)}</p>}
      <div className={styles.acts}>
        <Button look="primary" type="submit">
          {state ? 'Save the plan' : 'Make a plan'}
        </Button>
        {state && <Button onClick={onDone}>Leave it as it is</Button>}
      </div>
    </form>
  )
}

/** Farther ahead than this somebody has mistyped the year. */
const farthest = 3660

function problemOf(day: number, today: number, minutes: number, off: readonly number[]): string | undefined {
  if (!Number.isFinite(day)) return 'Give the date of the exam. Nothing was saved yet.'
  if (day <= today) return 'The exam has to lie ahead, tomorrow at the earliest. Nothing was saved yet.'
  if (day - today > farthest) return 'That is more than ten years ahead. Look at the year; nothing was saved yet.'
  if (minutes <= 0) return 'A plan needs some minutes a day: even 5 make a difference. Nothing was saved yet.'
  if (off.length === weekdays.length) return 'At least one day of the week has to be for study. Nothing was saved yet.'
  return undefined
}
