import { useState } from 'react'
import { Link } from 'wouter'
import type { Act } from '#domain/journal/events.ts'
import type { PresetState } from '#domain/scheduling/preset.ts'
import { readSteps, stepsText } from '#domain/scheduling/step-words.ts'
import { Button } from '#ui/button.tsx'
import { StepperField } from '#ui/stepper-field.tsx'
import { TextLine } from '#ui/text-line.tsx'
import styles from './options-screen.module.css'

type Draft = {
  readonly title: string
  readonly retention: number
  readonly maximumInterval: number
  readonly learning: string
  readonly relearning: string
  readonly leechAfter: number
}

const draftOf = ({ title, retention, pace, leechAfter }: PresetState): Draft => ({
  title,
  retention: Math.round(retention * 100),
  maximumInterval: pace.maximumInterval,
  learning: stepsText(pace.learningSteps),
  relearning: stepsText(pace.relearningSteps),
  leechAfter
})

const isSame = (one: Draft, other: Draft): boolean => JSON.stringify(one) === JSON.stringify(other)

/** One set of options. What is changed in it is saved by its button, all at once. */
export function PresetForm({
  preset,
  isUsual,
  onSave,
  onRemove
}: {
  readonly preset: PresetState
  /** The set that holds for every deck without another: it keeps its name, and its retention is a setting. */
  readonly isUsual: boolean
  readonly onSave: (act: Act) => void
  readonly onRemove: () => void
}) {
  const saved = draftOf(preset)
  const [draft, setDraft] = useState(saved)
  const [begunFrom, setBegunFrom] = useState(saved)
  if (!isSame(saved, begunFrom)) {
    setBegunFrom(saved) // it was saved, or taken back
    setDraft(saved)
  }
  const change = (part: Partial<Draft>): void => setDraft({ ...draft, ...part })
  const [learning, relearning] = [readSteps(draft.learning), readSteps(draft.relearning)]
  const title = draft.title.trim()
  const save = (): void => {
    if (typeof learning === 'string' || typeof relearning === 'string' || title === '') return
    const { maximumInterval, leechAfter } = draft
    const { weights } = preset.pace
    const pace = {
      maximumInterval,
      learningSteps: [...learning],
      relearningSteps: [...relearning],
      ...(weights && { weights: [...weights] })
    }
    const retention = isUsual ? preset.retention : draft.retention / 100
    onSave({ kind: 'preset-set', preset: preset.preset, title, retention, pace, leechAfter })
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      {isUsual ? (
        <p className={styles.soft}>
          For every deck that goes by no other. Its retention is set under <Link href="/settings#study">Settings</Link>.
        </p>
      ) : (
        <Named draft={draft} problem={title === '' ? 'Give it a name.' : undefined} onChange={change} />
      )}
      <TextLine
        label="Learning steps"
        hint="Pauses between the answers to a new card, such as 1m 10m"
        value={draft.learning}
        problem={typeof learning === 'string' ? learning : undefined}
        onChange={(text) => change({ learning: text })}
      />
      <TextLine
        label="Relearning steps"
        hint="Pauses after a card was forgotten, such as 10m"
        value={draft.relearning}
        problem={typeof relearning === 'string' ? relearning : undefined}
        onChange={(text) => change({ relearning: text })}
      />
      <StepperField
        label="Longest interval"
        unit="days"
        hint="No card waits longer, however well it is known."
        value={draft.maximumInterval}
        least={1}
        most={36_500}
        step={1}
        onChange={(maximumInterval) => change({ maximumInterval })}
      />
      <StepperField
        label="Advice after so many times forgotten"
        hint="The card is never taken away by itself."
        value={draft.leechAfter}
        least={1}
        most={100}
        step={1}
        onChange={(leechAfter) => change({ leechAfter })}
      />
      <div className={styles.acts}>
        <Button look="primary" type="submit">
          Save these options
        </Button>
        {!isUsual && <Button onClick={onRemove}>Remove</Button>}
      </div>
    </form>
  )
}

function Named({
  draft,
  problem,
  onChange
}: {
  readonly draft: Draft
  readonly problem: string | undefined
  readonly onChange: (part: Partial<Draft>) => void
}) {
  return (
    <>
      <TextLine label="Name" value={draft.title} problem={problem} onChange={(title) => onChange({ title })} />
      <StepperField
        label="Desired retention"
        unit="%"
        hint="The chance that you still know a card when it comes back. Higher means more reviews."
        value={draft.retention}
        least={70}
        most={97}
        step={1}
        onChange={(retention) => onChange({ retention })}
      />
    </>
  )
}
