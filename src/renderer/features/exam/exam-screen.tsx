import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { Needed } from '#data/pack.ts'
import { useProgress, useSettings, useStore } from '#data/store-context.ts'
import { useBank, useItemHistory } from '#data/use-bank.ts'
import { useKeptForecast } from '#data/use-kept-forecast.ts'
import { useNow } from '#data/use-now.ts'
import { domainNames, examDomains, type ExamDomain } from '#domain/exam/domains.ts'
import { confusions } from '#domain/exam/item-history.ts'
import { type PaperState, scoreOf, timeLeft } from '#domain/exam/paper.ts'
import { poolOf, practiceAddress } from '#domain/exam/practice-pool.ts'
import { dateOfDay, studyDay } from '#domain/scheduling/study-day.ts'
import { notSavedWords } from '#shared/not-saved.ts'
import { Button } from '#ui/button.tsx'
import { ChoiceField } from '#ui/choice-field.tsx'
import { DialogActs, DialogFrame } from '#ui/dialog-frame.tsx'
import { Page } from '#ui/page.tsx'
import { Panel } from '#ui/panel.tsx'
import { SelectField } from '#ui/select-field.tsx'
import { count, dayWords, minutesWords, percent } from '#ui/words.ts'
import styles from './exam-screen.module.css'
import { poolNames } from './exam-words.ts'
import { useBeginPaper } from './use-begin-paper.ts'

/** Practice, papers, and what is still mixed up. */
export function ExamScreen() {
  return (
    <Needed files={['questions.json']}>
      <Exam />
    </Needed>
  )
}

function Exam() {
  const bank = useBank()
  const history = useItemHistory()
  const answered = [...history.values()].filter(({ answers }) => answers.length > 0).length
  return (
    <Page
      title="Exam"
      lead={`${count(bank.all.length, 'question')}, ${answered} answered so far. All are written for this program: none is from a real exam.`}
    >
      <div className={styles.columns}>
        <PracticePanel />
        <PapersPanel />
      </div>
      <ConfusionsPanel />
      <PastPapers />
    </Page>
  )
}

function PracticePanel() {
  const bank = useBank()
  const history = useItemHistory()
  const [, go] = useLocation()
  const [which, setWhich] = useState<keyof typeof poolNames>('unseen')
  const [domain, setDomain] = useState<ExamDomain | ''>('')
  const pool = { which, ...(domain && { domain }) }
  const waiting = poolOf(bank, pool, history).length
  return (
    <Panel title="Practice" aside="one at a time, marked at once">
      <ChoiceField label="Questions" names={poolNames} value={which} onChange={setWhich} />
      <SelectField
        label="Domain"
        options={[['', 'All domains'], ...examDomains.map((one) => [one, domainNames[one]] as const)]}
        value={domain}
        onChange={(value) => setDomain(examDomains.find((one) => one === value) ?? '')}
      />
      <div className={styles.acts}>
        <Button look="primary" disabled={waiting === 0} onClick={() => go(practiceAddress(pool))}>
          Practise
        </Button>
        <span>{waiting > 0 ? count(waiting, 'question') : 'None to practise here'}</span>
      </div>
    </Panel>
  )
}

function PapersPanel() {
  const { paper: papers } = useProgress()
  const { examQuestions, examMinutes, examPassLine } = useSettings()
  const { begin, failure } = useBeginPaper()
  useKeptForecast(studyDay(useNow()))
  const open = [...papers.values()].filter(({ end }) => !end)
  return (
    <Panel title="Practice papers" aside="timed, marked at the end">
      <p>
        {count(examQuestions, 'question')} in {minutesWords(examMinutes)}; {examPassLine} % pass.
      </p>
      <p className={styles.soft}>
        These are practice settings, to be changed under <Link href="/settings#exam">Settings</Link>: finopsschool
        publishes neither the number of questions nor the time, and of the pass line only “around 70–75 %”.
      </p>
      {open.map((paper) => (
        <OpenPaper key={paper.paper} paper={paper} />
      ))}
      <div className={styles.acts}>
        <Button look={open.length > 0 ? 'plain' : 'primary'} onClick={() => void begin()}>
          Begin a paper
        </Button>
      </div>
      {failure && <p role="alert">{notSavedWords('The paper', failure)}</p>}
    </Panel>
  )
}

function OpenPaper({ paper }: { readonly paper: PaperState }) {
  const store = useStore()
  const [, go] = useLocation()
  const [asking, setAsking] = useState(false)
  const answered = paper.questions.filter(({ chosen }) => chosen.length > 0).length
  return (
    <div className={styles.open}>
      <p>
        Begun on {dayWords(dateOfDay(paper.day))}: {answered} of {paper.questions.length} answered,{' '}
        {minutesWords(timeLeft(paper) / 60_000)} left
      </p>
      <div className={styles.acts}>
        <Button look="primary" onClick={() => go(`/exam/papers/${paper.paper}`)}>
          Go on with this paper
        </Button>
        <Button look="quiet" onClick={() => setAsking(true)}>
          Throw away
        </Button>
      </div>
      {asking && (
        <DialogFrame title="Throw this paper away?" onClose={() => setAsking(false)}>
          <p>Its answers will count nowhere. Its questions can come in another paper.</p>
          <DialogActs>
            <Button onClick={() => setAsking(false)}>Keep it</Button>
            <Button look="primary" onClick={() => store.keep({ kind: 'paper-abandoned', paper: paper.paper })}>
              Throw it away
            </Button>
          </DialogActs>
        </DialogFrame>
      )}
    </div>
  )
}

/** How many misconceptions are shown. */
const shown = 5

function ConfusionsPanel() {
  const history = useItemHistory()
  const { misconceptions } = useBank()
  const found = confusions(history).filter(({ misconception }) => misconceptions.has(misconception))
  if (found.length === 0) return null
  return (
    <Panel title="What you mix up" aside={found.length > shown ? `the ${shown} most frequent` : undefined}>
      <ul className={styles.confusions}>
        {found.slice(0, shown).map(({ misconception: id, times }) => {
          const { name, correction } = misconceptions.get(id) ?? { name: id, correction: '' }
          return (
            <li key={id}>
              <div>
                <p>
                  <strong>{name}</strong>, {times === 1 ? 'once' : `${times} times`}
                </p>
                <p className={styles.soft}>{correction}</p>
              </div>
              <Link href={practiceAddress({ which: 'all', misconception: id })} aria-label={`Practise: ${name}`}>
                Practise
              </Link>
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}

function PastPapers() {
  const { paper: papers } = useProgress()
  const past = [...papers.values()]
    .filter(({ end }) => end)
    .toSorted((one, two) => (two.end?.at ?? 0) - (one.end?.at ?? 0))
  if (past.length === 0) return null
  return (
    <Panel title="Papers so far">
      <table className={styles.papers}>
        <thead>
          <tr>
            <th scope="col">Handed in</th>
            <th scope="col">Right</th>
            <th scope="col">Result</th>
            <th scope="col">Time</th>
          </tr>
        </thead>
        <tbody>
          {past.map((paper) => (
            <PastPaper key={paper.paper} paper={paper} />
          ))}
        </tbody>
      </table>
    </Panel>
  )
}

function PastPaper({ paper }: { readonly paper: PaperState }) {
  const score = scoreOf(paper)
  if (!score || !paper.end) return null
  return (
    <tr>
      <td>
        <Link href={`/exam/papers/${paper.paper}`}>{dayWords(dateOfDay(paper.end.day))}</Link>
      </td>
      <td>
        {score.right} of {score.counted}
      </td>
      <td>
        {score.counted > 0 && percent(score.right / score.counted)}, {score.passed ? 'passed' : 'not passed'}
      </td>
      <td>{minutesWords(paper.elapsed / 60_000)}</td>
    </tr>
  )
}
