import { type KeyboardEvent, type ReactNode, useEffect, useId, useMemo, useState } from 'react'
import { useSettings } from '#data/store-context.ts'
import type { Inline } from '#domain/content/pack.ts'
import { expectedAnswer, plainText } from '#domain/scheduling/expected-answer.ts'
import { compareAnswer, type Piece, type TypedAnswer } from '#domain/scheduling/typed-answer.ts'
import { announce } from '#ui/announce.ts'
import { Button } from '#ui/button.tsx'
import styles from './answer-typing.module.css'
import { RatingButtons } from './rating-buttons.tsx'
import { ratingNames } from './rating-names.ts'
import type { Drill } from './use-drill.ts'

type Face = { readonly ask: Inline; readonly answer: Inline }

/** Has the answer to a card typed, where that is set; elsewhere what turns the card over without, its children. */
export function AnswerTyping({
  drill,
  face,
  children
}: {
  readonly drill: Drill
  readonly face: Face | undefined
  readonly children: ReactNode
}) {
  const { typeAnswer } = useSettings()
  if (typeAnswer === 'off' || !face) return children
  return <Typing key={`${drill.card} ${drill.answered}`} drill={drill} ask={face.ask} answer={face.answer} />
}

/** A field for the answer to a card; once the card is turned over, what was typed beside what was expected. */
function Typing({ drill, ask, answer }: { readonly drill: Drill } & Face) {
  const [typed, setTyped] = useState('')
  const { answerShown } = drill
  const compared = useMemo(
    () => (answerShown ? compareAnswer(typed, expectedAnswer(answer), plainText(ask)) : undefined),
    [answerShown, typed, ask, answer]
  )
  useEffect(() => {
    if (compared) announce(verdictWords[compared.verdict])
  }, [compared])
  if (!answerShown) return <Field typed={typed} onType={setTyped} onSubmit={drill.showAnswer} />
  return (
    <>
      {compared && <Comparison compared={compared} />}
      <RatingButtons drill={drill} proposed={compared?.rating ?? 3} />
    </>
  )
}

function Field({
  typed,
  onType,
  onSubmit
}: {
  readonly typed: string
  readonly onType: (typed: string) => void
  readonly onSubmit: () => void
}) {
  const id = useId()
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      <label htmlFor={id}>Your answer</label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        spellCheck={false}
        maxLength={500}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the next thing to do, whether by key or screen reader
        autoFocus
        value={typed}
        onChange={({ target }) => onType(target.value)}
        onKeyDown={(event) => {
          if (isTyped(event) || (typed !== '' && isUndo(event))) event.stopPropagation() // it is no key of the drill
        }}
      />
      <Button look="primary" type="submit">
        Show answer <kbd aria-hidden>Enter</kbd>
      </Button>
    </form>
  )
}

/** Whether a key writes a character. Those behind AltGr come with Ctrl and Alt on some systems. */
const isTyped = (event: KeyboardEvent): boolean =>
  event.key.length === 1 && (event.getModifierState('AltGraph') || !(event.ctrlKey || event.metaKey))

const isUndo = ({ key, ctrlKey, metaKey }: KeyboardEvent): boolean => key.toLowerCase() === 'z' && (ctrlKey || metaKey)

const verdictWords = { expected: 'As expected', nearly: 'Nearly', different: 'Different' } as const

function Comparison({ compared }: { readonly compared: TypedAnswer }) {
  const { verdict, rating, typed, expected } = compared
  return (
    <section className={styles.compared} aria-label="Your answer">
      <p>
        <strong data-verdict={verdict}>{verdictWords[verdict]}</strong>{' '}
        {verdict === 'different' ? 'Other words may say the same. ' : ''}
        {ratingNames[rating]} is proposed; you choose.
      </p>
      <dl>
        <div>
          <dt>You typed</dt>
          <dd>
            <Pieces pieces={typed} />
          </dd>
        </div>
        <div>
          <dt>Expected</dt>
          <dd>
            <Pieces pieces={expected} />
          </dd>
        </div>
      </dl>
    </section>
  )
}

const markWords = { slip: 'misspelt', extra: 'not in the answer', missing: 'missing' } as const

/** A text with its differences marked by lines of their own, and named for whoever does not see them. */
function Pieces({ pieces }: { readonly pieces: readonly Piece[] }) {
  return pieces.map(({ start, text, mark }) =>
    mark === undefined ? (
      text
    ) : (
      <mark key={start} data-mark={mark} title={markWords[mark]}>
        {text}
        <span className="visually-hidden"> ({markWords[mark]})</span>
      </mark>
    )
  )
}
