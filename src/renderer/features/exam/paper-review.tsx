import { useState } from 'react'
import { Link } from 'wouter'
import { useProgress } from '#data/store-context.ts'
import { useBank } from '#data/use-bank.ts'
import { stillPosed } from '#domain/exam/bank.ts'
import { mistakeCardId } from '#domain/exam/mistake-card.ts'
import { aspects, byAspect, byConfidence, confusedIn, type Group } from '#domain/exam/paper-review.ts'
import { practiceAddress } from '#domain/exam/practice-pool.ts'
import { type PaperState, scoreOf } from '#domain/exam/paper.ts'
import { shownOrder } from '#domain/exam/shown-order.ts'
import type { Confidence } from '#domain/journal/confidences.ts'
import { dateOfDay } from '#domain/scheduling/study-day.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { ChoiceField } from '#ui/choice-field.tsx'
import { Figures } from '#ui/figures.tsx'
import { Page } from '#ui/page.tsx'
import { Panel } from '#ui/panel.tsx'
import { Scrolls } from '#ui/scrolls.tsx'
import { count, longDayWords, minutesWords, percent } from '#ui/words.ts'
import { AnswerReasons } from './answer-reasons.tsx'
import { aspectNames, clockWords, confidenceNames, groupName } from './exam-words.ts'
import styles from './paper-review.module.css'
import { useMistakeCard } from './use-mistake-card.ts'

/** What a paper that was handed in says: the result, where it came from, and every reason. */
export function PaperReview({ paper }: { readonly paper: PaperState }) {
  const { end, passLine } = paper
  const score = scoreOf(paper)
  if (!end || !score) return null
  const share = score.counted > 0 ? score.right / score.counted : 0
  const gone = end.results.filter((result) => result.gone).length
  return (
    <Page
      title={score.passed ? 'Passed' : 'Not passed yet'}
      lead={`Practice paper of ${longDayWords(dateOfDay(end.day))}${end.by === 'clock' ? ', handed in when its time was up' : ''}`}
    >
      <Figures
        figures={[
          [percent(share), `${score.right} of ${score.counted} right`],
          [percent(passLine), 'needed to pass, by your settings'],
          [minutesWords(paper.elapsed / 60_000), `of ${minutesWords(paper.minutes)}`]
        ]}
      />
      {gone > 0 && (
        <p>{count(gone, 'question was', 'questions were')} rewritten or removed by an update, and not counted.</p>
      )}
      <Confused paper={paper} />
      <div className={styles.columns}>
        {aspects.map((aspect) => (
          <AspectPanel key={aspect} paper={paper} aspect={aspect} />
        ))}
        <SurePanel paper={paper} />
      </div>
      <Questions paper={paper} />
      <p>
        <ButtonLink href="/exam">Back to Exam</ButtonLink>
      </p>
    </Page>
  )
}

function Confused({ paper }: { readonly paper: PaperState }) {
  const { misconceptions } = useBank()
  const found = confusedIn(paper).filter(({ misconception }) => misconceptions.has(misconception))
  if (found.length === 0) return null
  return (
    <Panel title="What was mixed up">
      <ul className={styles.confused}>
        {found.map(({ misconception: id, times }) => {
          const known = misconceptions.get(id)
          return (
            <li key={id}>
              <strong>{known?.name}</strong>
              {times > 1 && `, ${times} times`}. {known?.correction}{' '}
              <Link href={practiceAddress({ which: 'all', misconception: id })} aria-label={`Practise: ${known?.name}`}>
                Practise
              </Link>
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}

function AspectPanel({ paper, aspect }: { readonly paper: PaperState; readonly aspect: (typeof aspects)[number] }) {
  const bank = useBank()
  const groups = byAspect(bank, paper, aspect)
  if (groups.length === 0) return null
  return (
    <Panel title={`By ${aspectNames[aspect].toLowerCase()}`}>
      <GroupTable groups={groups} nameOf={(name) => groupName(aspect, name)} label={aspectNames[aspect]} />
    </Panel>
  )
}

function SurePanel({ paper }: { readonly paper: PaperState }) {
  const groups = byConfidence(useBank(), paper)
  if (groups.length === 0) return null
  return (
    <Panel title="By how sure you were">
      <GroupTable
        groups={groups}
        nameOf={(name) => confidenceNames[name as Confidence] /* groups are named by confidences */}
        label="How sure"
      />
    </Panel>
  )
}

function GroupTable({
  groups,
  nameOf,
  label
}: {
  readonly groups: readonly Group[]
  readonly nameOf: (name: string) => string
  readonly label: string
}) {
  return (
    <Scrolls label={label}>
      <table className={styles.groups}>
        <thead>
          <tr>
            <th scope="col">{label}</th>
            <th scope="col">Right</th>
            <th scope="col">Time each</th>
          </tr>
        </thead>
        <tbody>
          {groups.map(({ name, right, of, took }) => (
            <tr key={name}>
              <th scope="row">{nameOf(name)}</th>
              <td>
                {right} of {of}
              </td>
              <td>{clockWords(took)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolls>
  )
}

const filters = { wrong: 'Wrong', flagged: 'Flagged', all: 'All' } as const

function Questions({ paper }: { readonly paper: PaperState }) {
  const [filter, setFilter] = useState<keyof typeof filters>('wrong')
  const shown = paper.questions.flatMap((question, position) => {
    const result = paper.end?.results[position]
    if (!result) return []
    const wanted = filter === 'all' || (filter === 'wrong' ? !result.right && !result.gone : question.flagged)
    return wanted ? [position] : []
  })
  return (
    <Panel title="Questions and reasons" aside={count(shown.length, 'question')}>
      <ChoiceField label="Show" names={filters} value={filter} onChange={setFilter} />
      {shown.length === 0 && <p>{filter === 'wrong' ? 'Nothing was wrong.' : 'None.'}</p>}
      <ol className={styles.questions}>
        {shown.map((position) => (
          <Reviewed key={position} paper={paper} position={position} />
        ))}
      </ol>
    </Panel>
  )
}

function Reviewed({ paper, position }: { readonly paper: PaperState; readonly position: number }) {
  const bank = useBank()
  const question = paper.questions[position]
  const result = paper.end?.results[position]
  if (!question || !result) return null
  const item = stillPosed(bank, question)
  return (
    <li>
      <h3>
        Question {position + 1}: {result.gone ? 'not counted' : result.right ? 'right' : 'wrong'}
        <span>
          {result.chosen.length === 0 && !result.gone && 'not answered · '}
          {result.confidence && `${confidenceNames[result.confidence].toLowerCase()} · `}
          {clockWords(result.took)}
        </span>
      </h3>
      {item ? (
        <>
          <AnswerReasons item={item} order={shownOrder(item, paper.seed)} chosen={result.chosen} />
          {!result.right && <CardOf item={item} />}
        </>
      ) : (
        <p>This question was rewritten or removed by an update; its old words are not kept.</p>
      )}
    </li>
  )
}

/** Whether the question is a card by now, or the button that makes it one. */
function CardOf({ item }: { readonly item: Parameters<ReturnType<typeof useMistakeCard>>[0] }) {
  const { own } = useProgress()
  const makeCard = useMistakeCard()
  const card = own.get(mistakeCardId(item.id))
  return card && !card.trashed ? (
    <p className={styles.soft}>
      This question is among <Link href="/cards/own">your cards</Link>.
    </p>
  ) : (
    <p>
      <Button onClick={() => void makeCard(item)}>Make it a card</Button>
    </p>
  )
}
