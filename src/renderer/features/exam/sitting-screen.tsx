import { ArrowLeft, ArrowRight, Flag, Pause } from 'lucide-react'
import { useState } from 'react'
import type { PaperState } from '#domain/exam/paper.ts'
import { notSavedWords } from '#shared/not-saved.ts'
import { Button } from '#ui/button.tsx'
import { ChoiceField } from '#ui/choice-field.tsx'
import { useDocumentTitle } from '#ui/page.tsx'
import { count } from '#ui/words.ts'
import { clockWords, confidenceNames } from './exam-words.ts'
import { HandInDialog } from './hand-in-dialog.tsx'
import { QuestionForm, withChoice } from './question-form.tsx'
import { QuestionMap } from './question-map.tsx'
import styles from './sitting-screen.module.css'
import { useExamKeys } from './use-exam-keys.ts'
import { type Sitting, usePaper } from './use-paper.ts'

/** A paper being sat: one question at a time, the map of all, and the clock. */
export function SittingScreen({ paper }: { readonly paper: PaperState }) {
  const sitting = usePaper(paper)
  const [handingIn, setHandingIn] = useState(false)
  const { position, questions } = paper
  useDocumentTitle('Practice paper')
  return (
    <div className={styles.sitting}>
      <header className={styles.head}>
        <h1>Practice paper</h1>
        <Clock sitting={sitting} />
        <div className={styles.acts}>
          {sitting.running && (
            <Button look="quiet" onClick={sitting.pause}>
              <Pause size={15} aria-hidden /> Pause
            </Button>
          )}
          <Button onClick={() => setHandingIn(true)}>Hand in</Button>
        </div>
      </header>
      {sitting.failure && (
        <p className={styles.failure} role="alert">
          {notSavedWords('What you did last', sitting.failure)}
        </p>
      )}
      {sitting.running ? (
        <div className={styles.columns}>
          <section className={styles.question} aria-label={`Question ${position + 1} of ${questions.length}`}>
            <OpenQuestion key={position} sitting={sitting} position={position} of={questions.length} />
          </section>
          <QuestionMap questions={questions} position={position} onGo={sitting.go} />
        </div>
      ) : (
        <Paused paper={paper} sitting={sitting} />
      )}
      {handingIn && (
        <HandInDialog
          paper={paper}
          onClose={() => setHandingIn(false)}
          onHandIn={() => void sitting.handIn('learner')}
        />
      )}
    </div>
  )
}

/** The time left, read out only at round minutes so that it does not talk over the question. */
function Clock({ sitting: { left, running } }: { readonly sitting: Sitting }) {
  const minutes = Math.ceil(left / 60_000)
  const spoken = [30, 10, 5, 1].includes(minutes) ? `${count(minutes, 'minute')} left` : ''
  return (
    <p className={styles.clock} data-short={left < 300_000}>
      <span role="timer" aria-label="Time left">
        {clockWords(left)}
      </span>{' '}
      {running ? 'left' : 'left, paused'}
      <span className="visually-hidden" role="status" aria-label="Clock">
        {running ? spoken : 'Paused'}
      </span>
    </p>
  )
}

function OpenQuestion({
  sitting,
  position,
  of
}: {
  readonly sitting: Sitting
  readonly position: number
  readonly of: number
}) {
  const { item, question, order } = sitting
  useExamKeys({
    digit: (digit) => {
      const place = order[digit - 1]
      if (item && question && place !== undefined && (item.kind === 'single' || item.kind === 'several'))
        sitting.choose(withChoice(item, question.chosen, place))
    },
    flag: sitting.flag,
    next: () => sitting.go(position + 1),
    previous: () => sitting.go(position - 1)
  })
  if (!question) return null
  return (
    <>
      <p className={styles.place}>
        Question {position + 1} of {of}
        <Button look="quiet" aria-pressed={question.flagged} onClick={sitting.flag} aria-keyshortcuts="F">
          <Flag size={15} aria-hidden fill={question.flagged ? 'currentColor' : 'none'} />
          {question.flagged ? 'Flagged' : 'Flag'} <kbd aria-hidden>F</kbd>
        </Button>
      </p>
      {item ? (
        <>
          <QuestionForm
            item={item}
            order={order}
            chosen={question.chosen}
            onChoose={sitting.choose}
            struck={question.struck}
            onStrike={sitting.strike}
          />
          <ChoiceField
            label="How sure are you? (if you like)"
            names={confidenceNames}
            value={question.confidence}
            onChange={sitting.beSure}
          />
        </>
      ) : (
        <p className={styles.gone}>
          This question was rewritten or removed by an update since the paper was begun. It is not counted; go on to the
          next one.
        </p>
      )}
      <div className={styles.steps}>
        <Button disabled={position === 0} onClick={() => sitting.go(position - 1)} aria-keyshortcuts="P">
          <ArrowLeft size={16} aria-hidden /> Previous <kbd aria-hidden>P</kbd>
        </Button>
        <Button
          look="primary"
          disabled={position === of - 1}
          onClick={() => sitting.go(position + 1)}
          aria-keyshortcuts="N"
        >
          Next <kbd aria-hidden>N</kbd> <ArrowRight size={16} aria-hidden />
        </Button>
      </div>
    </>
  )
}

function Paused({ paper, sitting }: { readonly paper: PaperState; readonly sitting: Sitting }) {
  const answered = paper.questions.filter(({ chosen }) => chosen.length > 0).length
  return (
    <section className={styles.paused} aria-label="Paused">
      <h2>{sitting.slept ? 'Paused while the machine slept' : 'The clock stands still'}</h2>
      <p>
        {count(answered, 'question')} of {paper.questions.length} answered. Every answer is kept, and the clock goes on
        from where it stood. The question is hidden meanwhile, as the real exam knows no pause.
      </p>
      <Button
        look="primary"
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the next thing to press, whether by key or screen reader
        autoFocus
        onClick={sitting.goOn}
      >
        {sitting.left > 0 ? 'Go on' : 'See the result'}
      </Button>
    </section>
  )
}
