import { Suspense } from 'react'
import { Link } from 'wouter'
import { Needed } from '#data/pack.ts'
import { useProgress } from '#data/store-context.ts'
import { useExamPace } from '#data/use-exam-pace.ts'
import { useStudyPlan } from '#data/use-study-plan.ts'
import { planKey } from '#domain/plan/plan-state.ts'
import { minutesOf, planLines } from '#domain/plan/study-plan-words.ts'
import type { Queue } from '#domain/scheduling/queue.ts'
import { type Moment, studyDay } from '#domain/scheduling/study-day.ts'
import { LinkList } from '#ui/link-list.tsx'
import { Panel } from '#ui/panel.tsx'
import { count, minutesWords } from '#ui/words.ts'
import styles from './today-screen.module.css'

/** What the plan asks of today, where there is one; otherwise the way to it. It waits by itself for what it needs. */
export function PlanToday({ queue, now }: { readonly queue: Queue; readonly now: Moment }) {
  const { exam } = useProgress()
  if (!exam.has(planKey)) {
    return (
      <Panel title="Plan">
        <p className={styles.soft}>
          <Link href="/plan">Set the date of your exam</Link>, and each day gets its share of the work.
        </p>
      </Panel>
    )
  }
  return (
    <Suspense>
      <Needed files={['catalog.json', 'questions.json']}>
        <Planned queue={queue} now={now} />
      </Needed>
    </Suspense>
  )
}

function Planned({ queue, now }: { readonly queue: Queue; readonly now: Moment }) {
  const today = studyDay(now)
  const pacing = useExamPace(today)
  const planned = useStudyPlan(now, queue)
  if (!planned || pacing === 'working') return null
  const { state, plan, names } = planned
  const left = state.examDay - today
  const day = plan.kind === 'plan' ? plan.days.find((one) => one.day === today) : undefined
  return (
    <Panel title="Plan" aside={left > 0 ? `${count(left, 'day')} until the exam` : undefined}>
      {plan.kind !== 'plan' ? (
        <p>
          {plan.kind === 'exam-day'
            ? 'Today is the day of your exam. Good luck.'
            : 'The day of your exam is over. The plan can be dropped, or be given a new date.'}
        </p>
      ) : !day ? (
        <p className={styles.soft}>A day off.</p>
      ) : day.items.length === 0 ? (
        <p>Everything for today is done.</p>
      ) : (
        <LinkList lines={planLines(day.items, names)} />
      )}
      <p className={styles.faint}>
        {day && day.items.length > 0 && `${minutesWords(minutesOf(day))} in all. `}
        <Link href="/plan">See the whole plan</Link>
      </p>
    </Panel>
  )
}
