import { Flag } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useLocation, useSearchParams } from 'wouter'
import { useHistoryState } from 'wouter/use-browser-location'
import { Needed } from '#data/pack.ts'
import { useBank } from '#data/use-bank.ts'
import { domainNames } from '#domain/exam/domains.ts'
import { isComplete } from '#domain/exam/mark-answer.ts'
import { type Pool, practiceAddress } from '#domain/exam/practice-pool.ts'
import { confidences } from '#domain/journal/confidences.ts'
import { notSavedWords } from '#shared/not-saved.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { useDocumentTitle } from '#ui/page.tsx'
import { ProgressBar } from '#ui/progress-bar.tsx'
import { count } from '#ui/words.ts'
import { AnswerReasons } from './answer-reasons.tsx'
import { confidenceNames, poolNames } from './exam-words.ts'
import { poolFrom } from './practice-address.ts'
import styles from './practice-screen.module.css'
import { QuestionForm, withChoice } from './question-form.tsx'
import { useExamKeys } from './use-exam-keys.ts'
import { type Practice, usePractice } from './use-practice.ts'

/** Questions one after another, each marked at once with a reason for every option. */
export function PracticeScreen() {
  const [search] = useSearchParams()
  const asked = useHistoryState<{ readonly asked?: number } | null>()?.asked // a question may be asked for again
  return (
    <Needed files={['questions.json', 'about.json']}>
      <Session key={`${search} ${asked}`} pool={poolFrom(search)} />
    </Needed>
  )
}

function Session({ pool }: { readonly pool: Pool }) {
  const [seed] = useState(() => crypto.randomUUID())
  const practice = usePractice(pool, seed)
  const { item, position, count: all, failure } = practice
  const title = useTitle(pool)
  useDocumentTitle(title)
  return (
    <div className={styles.practice}>
      <header className={styles.head}>
        <h1>{title}</h1>
        {item && (
          <>
            <p className={styles.place} role="status" aria-label="Question">
              {position + 1} of {all}
            </p>
            <Button look="quiet" aria-pressed={practice.flagged} onClick={practice.flag} aria-keyshortcuts="F">
              <Flag size={15} aria-hidden fill={practice.flagged ? 'currentColor' : 'none'} />
              {practice.flagged ? 'Flagged' : 'Flag'} <kbd aria-hidden>F</kbd>
            </Button>
          </>
        )}
        <ButtonLink look="quiet" href="/exam" className={styles.leave}>
          End practice
        </ButtonLink>
      </header>
      <ProgressBar label="Practice" share={all > 0 ? practice.answered.length / all : 1} />
      {failure && (
        <p className={styles.failure} role="alert">
          {notSavedWords('This answer', failure)}
        </p>
      )}
      {item ? <Question key={position} practice={practice} /> : <Ended practice={practice} pool={pool} />}
    </div>
  )
}

function useTitle({ which, domain, misconception, question }: Pool): string {
  const { misconceptions } = useBank()
  if (question) return 'Practice: one question'
  if (misconception) return `Practice: ${misconceptions.get(misconception)?.name ?? 'one misconception'}`
  return domain ? `Practice: ${domainNames[domain]}` : `Practice: ${poolNames[which].toLowerCase()}`
}

function Question({ practice }: { readonly practice: Practice }) {
  const { item, order, chosen, marked } = practice
  useExamKeys({
    digit: (digit) => {
      const place = order[digit - 1]
      if (item && place !== undefined && !marked && (item.kind === 'single' || item.kind === 'several'))
        practice.choose(withChoice(item, chosen, place))
    },
    flag: practice.flag
  })
  if (!item) return null
  return marked ? (
    <Feedback practice={practice} />
  ) : (
    <>
      <QuestionForm item={item} order={order} chosen={chosen} onChoose={practice.choose} />
      <fieldset className={styles.confidence} disabled={!isComplete(item, chosen)}>
        <legend>How sure are you? It marks your answer.</legend>
        {confidences.map((confidence) => (
          <Button key={confidence} onClick={() => void practice.check(confidence)}>
            {confidenceNames[confidence]}
          </Button>
        ))}
      </fieldset>
    </>
  )
}

function Feedback({ practice }: { readonly practice: Practice }) {
  const { item, order, chosen, marked } = practice
  const verdict = useRef<HTMLHeadingElement>(null)
  useEffect(() => verdict.current?.focus(), [])
  if (!item || !marked) return null
  return (
    <section className={styles.feedback} aria-labelledby="verdict">
      <h2 id="verdict" ref={verdict} tabIndex={-1} data-right={marked.right}>
        {marked.right ? 'Right' : 'Not right'}
      </h2>
      <AnswerReasons item={item} order={order} chosen={chosen} />
      {marked.card && (
        <p className={styles.card}>You were certain, so this question became a card of yours; it is asked today.</p>
      )}
      <div className={styles.acts}>
        <Button look="primary" onClick={practice.next}>
          Next question
        </Button>
      </div>
    </section>
  )
}

function Ended({ practice, pool }: { readonly practice: Practice; readonly pool: Pool }) {
  const { answered, count: all } = practice
  const [, go] = useLocation()
  const { misconceptions } = useBank()
  const right = answered.filter((one) => one.right).length
  const mixedUp = [...new Set(answered.flatMap((one) => one.misconceptions))]
  if (all === 0)
    return (
      <section className={styles.ended}>
        <h2>No question to practise here</h2>
        <p>
          {pool.question
            ? `No question is called “${pool.question}”. It may have been renamed or taken out.`
            : pool.which === 'missed'
              ? 'Nothing was missed last time. That is a good place to be.'
              : pool.which === 'flagged'
                ? 'No question is flagged. Press F on one to find it here again.'
                : pool.which === 'unseen'
                  ? 'Every question was answered at least once.'
                  : 'No question fits this choice.'}
        </p>
        <ButtonLink href="/exam">Choose others</ButtonLink>
      </section>
    )
  return (
    <section className={styles.ended}>
      <h2>{pool.question ? 'That was the question' : 'That was all of them'}</h2>
      <p>
        {right} of {count(answered.length, 'question')} answered rightly.
      </p>
      {mixedUp.length > 0 && (
        <>
          <p>What was mixed up:</p>
          <ul>
            {mixedUp.map((id) => (
              <li key={id}>
                <strong>{misconceptions.get(id)?.name}.</strong> {misconceptions.get(id)?.correction}
              </li>
            ))}
          </ul>
        </>
      )}
      <div className={styles.acts}>
        {right < answered.length && (
          <Button look="primary" onClick={() => go(practiceAddress({ which: 'missed' }))}>
            Practise what was missed
          </Button>
        )}
        <ButtonLink href="/exam">Back to Exam</ButtonLink>
      </div>
    </section>
  )
}
