import { useState } from 'react'
import { Link } from 'wouter'
import { Needed, usePackFile } from '#data/pack.ts'
import { useStore } from '#data/store-context.ts'
import { useExamPace } from '#data/use-exam-pace.ts'
import { useNow } from '#data/use-now.ts'
import { useQueue } from '#data/use-queue.ts'
import { type PlannedStudy, useStudyPlan } from '#data/use-study-plan.ts'
import { explainPace } from '#domain/plan/explain-plan.ts'
import { cardMinutes, minutesToHold } from '#domain/plan/plan-state.ts'
import type { PlanDay } from '#domain/plan/study-plan-input.ts'
import type { StudyPlan } from '#domain/plan/study-plan.ts'
import { leftOutWords, minutesOf, planLines } from '#domain/plan/study-plan-words.ts'
import { dateOfDay, studyDay } from '#domain/scheduling/study-day.ts'
import { Button } from '#ui/button.tsx'
import { DialogActs, DialogFrame } from '#ui/dialog-frame.tsx'
import { LinkList } from '#ui/link-list.tsx'
import { Page } from '#ui/page.tsx'
import { Panel } from '#ui/panel.tsx'
import { count, longDayWords, minutesWords } from '#ui/words.ts'
import { CalendarButton } from './calendar-button.tsx'
import { PlanForm } from './plan-form.tsx'
import { Projects } from './projects.tsx'
import styles from './plan-screen.module.css'

/** What to do on each day until the exam. */
export function PlanScreen() {
  return (
    <Needed files={['catalog.json', 'questions.json']}>
      <Plan />
    </Needed>
  )
}

function Plan() {
  const now = useNow()
  const today = studyDay(now)
  const planned = useStudyPlan(now, useQueue(now))
  const pacing = useExamPace(today)
  const [changing, setChanging] = useState(false)
  if (!planned || changing) {
    return (
      <Page
        title="Plan"
        lead="Say when the exam is and how much time you have. The plan follows what you do: what slips is spread over the days that are left."
      >
        <Panel title="Your exam">
          <PlanForm today={today} state={planned?.state} onDone={() => setChanging(false)} />
        </Panel>
      </Page>
    )
  }
  return <Open planned={planned} today={today} pacing={pacing} onChange={() => setChanging(true)} />
}

function Open({
  planned,
  today,
  pacing,
  onChange
}: {
  readonly planned: PlannedStudy
  readonly today: number
  readonly pacing: ReturnType<typeof useExamPace>
  readonly onChange: () => void
}) {
  const { state, plan, names } = planned
  const [dropping, setDropping] = useState(false)
  const store = useStore()
  return (
    <Page
      title="Plan"
      lead={`${examWords(state.examDay - today)} ${longDayWords(dateOfDay(state.examDay))}, ${minutesWords(state.minutesPerDay)} a day`}
    >
      <div className={styles.acts}>
        <Button onClick={onChange}>Change the plan</Button>
        {plan.kind === 'plan' && <CalendarButton planned={planned} />}
        <Button look="quiet" onClick={() => setDropping(true)}>
          Drop the plan
        </Button>
      </div>
      {pacing === 'working' ? (
        <Panel title="Your days">
          <p role="status">Working out how many new cards a day bring most on the day …</p>
        </Panel>
      ) : plan.kind === 'plan' ? (
        <>
          <TodayPanel planned={planned} plan={plan} today={today} />
          <Pace planned={planned} today={today} />
          <Days plan={plan} names={names} today={today} level={state.level} />
          <Projects level={state.level} />
        </>
      ) : (
        <Panel title={plan.kind === 'exam-day' ? 'Today is the day' : 'The exam is over'}>
          <p>
            {plan.kind === 'exam-day'
              ? 'Nothing more is planned. Read what you like, eat well, and go.'
              : 'Nothing is planned any more. Set a new date if you sit it again; everything you learnt is still here.'}
          </p>
        </Panel>
      )}
      {dropping && (
        <DialogFrame title="Drop the plan?" onClose={() => setDropping(false)}>
          <p>Cards then come back by their own schedule alone. What you read, answered and wrote stays.</p>
          <DialogActs>
            <Button onClick={() => setDropping(false)}>Keep it</Button>
            <Button
              look="primary"
              onClick={() => {
                setDropping(false)
                store.keep({ kind: 'plan-dropped' })
              }}
            >
              Drop it
            </Button>
          </DialogActs>
        </DialogFrame>
      )}
    </Page>
  )
}

const examWords = (days: number): string =>
  days > 0 ? `${count(days, 'day')} until the exam on` : days === 0 ? 'The exam is today,' : 'The exam was on'

type Made = Extract<StudyPlan, { readonly kind: 'plan' }>

function TodayPanel({
  planned: { state, names },
  plan,
  today
}: {
  readonly planned: PlannedStudy
  readonly plan: Made
  readonly today: number
}) {
  const day = plan.days.find((one) => one.day === today)
  return (
    <Panel title="Today" aside={day ? minutesWords(minutesOf(day)) : undefined}>
      {plan.startsOn > today ? (
        <p>
          The plan begins on {longDayWords(dateOfDay(plan.startsOn))}: what is learnt earlier than half a year before is
          mostly learnt to be forgotten.
        </p>
      ) : day === undefined ? (
        <p>A day off.</p>
      ) : day.items.length === 0 ? (
        <p>Everything for today is done.</p>
      ) : (
        <LinkList lines={planLines(day.items, names)} />
      )}
      {plan.short > 0 && (
        <p className={styles.soft}>
          The time does not hold everything: {leftOutWords(plan.leftOut)} are left out, what is worth least first. With{' '}
          {minutesWords(minutesToHold(plan.short, plan.days.length, state.minutesPerDay))} a day all of it would fit.
        </p>
      )}
    </Panel>
  )
}

/** How the cards are paced, in two sentences. */
function Pace({ planned: { state }, today }: { readonly planned: PlannedStudy; readonly today: number }) {
  const { pace, examDay, minutesPerDay } = state
  if (!pace) return null
  const { start, cards, prospects, newPerDay } = pace
  const sentences = explainPace({
    today: start,
    examDay,
    minutes: cardMinutes(minutesPerDay),
    cards,
    setting: { newPerDay },
    prospects
  })
  return (
    <Panel
      title="How the cards are paced"
      aside={start === today ? 'worked out today' : `worked out ${count(today - start, 'day')} ago`}
    >
      <p>{sentences.join(' ')}</p>
      <p className={styles.soft}>
        Three fifths of your minutes are reckoned for cards. The share is what the scheduler’s model of memory expects
        if every day is kept; days that are missed and learners who differ from the model make it less. Until the exam
        no card comes back after it, and the daily limit of new cards is the plan’s. It is worked out anew once a week.
      </p>
    </Panel>
  )
}

/** How many days are shown before more are asked for. */
const fortnight = 14

function Days({
  plan,
  names,
  today,
  level
}: {
  readonly plan: Made
  readonly names: PlannedStudy['names']
  readonly today: number
  readonly level: PlannedStudy['state']['level']
}) {
  const [all, setAll] = useState(false)
  const ahead = plan.days.filter(({ day }) => day > today)
  const shown = all ? ahead : ahead.slice(0, fortnight)
  return (
    <Panel title="The days to come" aside={count(ahead.length, 'day of study', 'days of study')}>
      <ol className={styles.days}>
        {shown.map((day, index) => (
          <Day
            key={day.day}
            day={day}
            names={names}
            level={level}
            begins={index === 0 || shown[index - 1]?.phase !== day.phase}
          />
        ))}
      </ol>
      {ahead.length > shown.length && (
        <p>
          <Button onClick={() => setAll(true)}>Show all {ahead.length} days</Button>
        </p>
      )}
    </Panel>
  )
}

function Day({
  day,
  names,
  level,
  begins
}: {
  readonly day: PlanDay
  readonly names: PlannedStudy['names']
  readonly level: PlannedStudy['state']['level']
  /** Whether the guide's plan has other words from this day on. */
  readonly begins: boolean
}) {
  const { levels } = usePackFile('catalog.json')
  const row = levels.find(({ id }) => id === level)?.plan.rows.find(({ id }) => id === day.phase)
  return (
    <li>
      {begins && row && (
        <p className={styles.phase}>
          The guide’s plan for {row.days}: {row.focus}. <Link href={`/guide/${level}-level`}>Read it</Link>
        </p>
      )}
      <h3>
        {longDayWords(dateOfDay(day.day))} <span>{minutesWords(minutesOf(day))}</span>
      </h3>
      <LinkList lines={planLines(day.items, names)} />
    </li>
  )
}
