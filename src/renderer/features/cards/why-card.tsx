import { Link } from 'wouter'
import { useProgress } from '#data/store-context.ts'
import { useCardHistory } from '#data/use-card-history.ts'
import type { PlannedCards } from '#data/use-exam-schedule.ts'
import { useNow } from '#data/use-now.ts'
import { useScheduling } from '#data/use-scheduling.ts'
import type { CareState } from '#domain/journal/kept-things.ts'
import type { CardMoment } from '#domain/progress/card-history.ts'
import type { CardState } from '#domain/scheduling/card-state.ts'
import { reasonOf } from '#domain/scheduling/explain.ts'
import type { PresetState } from '#domain/scheduling/preset.ts'
import { recallOn } from '#domain/scheduling/schedule.ts'
import { studyDay } from '#domain/scheduling/study-day.ts'
import { Button } from '#ui/button.tsx'
import { Figures } from '#ui/figures.tsx'
import { Panel } from '#ui/panel.tsx'
import { count, percent } from '#ui/words.ts'
import { ForgettingCurve } from './forgetting-curve.tsx'
import { HistoryTable } from './history-table.tsx'
import { OutcomesTable } from './outcomes-table.tsx'
import { flagNames, useCardActs } from './use-card-acts.ts'
import styles from './why-screen.module.css'
import { daysOf, memoryWords, reasonWords } from './why-words.ts'

/** All that explains the date of a card, for a screen or a dialog. Cards that share its `fact` are its siblings. */
export function WhyCard({ id, fact }: { readonly id: string; readonly fact: string }) {
  const now = useNow()
  const today = studyDay(now)
  const { card: states, care } = useProgress()
  const history = useCardHistory(id)
  const { preset, outcomes, planned } = useScheduling({ id, fact }, now)
  const state = states.get(id)
  return (
    <>
      <Decided care={care.get(id)} card={id} today={today} />
      {!history && <p className={styles.soft}>Reading its history …</p>}
      {state && history && <Known state={state} preset={preset} history={history} today={today} planned={planned} />}
      {!state && (
        <p className={styles.soft}>
          The first answer says how hard the card is for you and how long it will keep. Nothing is assumed before that.
        </p>
      )}
      <Panel title="What each answer would do">
        <OutcomesTable outcomes={outcomes} now={now} forExam={planned !== undefined} />
        <p className={styles.soft}>
          Its options are “{preset.title}”: it is to come back when {percent(preset.retention)} of such cards are still
          recalled. <Link href="/cards/options">Deck options</Link>.
          {planned && (
            <>
              {' '}
              Until your exam the <Link href="/plan">plan</Link> sets the dates instead, so that most is known on that
              day.
            </>
          )}
        </p>
      </Panel>
      {history && (
        <Panel title="What happened so far">
          {history.length > 0 ? (
            <HistoryTable history={history} today={today} />
          ) : (
            <p className={styles.soft}>It has not been answered yet.</p>
          )}
        </Panel>
      )}
    </>
  )
}

/** What the learner decided about it, which goes before any date. */
function Decided({
  care,
  card,
  today
}: {
  readonly care: CareState | undefined
  readonly card: string
  readonly today: number
}) {
  const acts = useCardActs(card)
  if (!care) return null
  return (
    <>
      {care.suspended && (
        <p className={styles.note}>
          You have suspended it, so it is not asked on any date. <Button onClick={acts.unsuspend}>Bring it back</Button>
        </p>
      )}
      {care.buriedOn === today && <p className={styles.note}>You have put it off until tomorrow.</p>}
      {care.flag > 0 && <p className={styles.note}>Its flag: {flagNames[care.flag]}.</p>}
    </>
  )
}

function Known({
  state,
  preset,
  history,
  today,
  planned
}: {
  readonly state: CardState
  readonly preset: PresetState
  readonly history: readonly CardMoment[]
  readonly today: number
  readonly planned: PlannedCards | undefined
}) {
  return (
    <>
      <Figures
        figures={[
          [percent(recallOn(state, today)), 'Recall today'],
          [daysOf(state.stability), 'Stability'],
          [`${state.difficulty.toFixed(1)} of 10`, 'Difficulty'],
          [count(state.lapses, 'time'), 'Forgotten']
        ]}
      />
      <p className={styles.why}>
        <strong>
          {reasonWords(reasonOf(state, history.at(-1), { ...preset, plannedFrom: planned?.start }), state, preset)}
        </strong>{' '}
        {memoryWords(state)}
      </p>
      <Panel title="How it is forgotten">
        <ForgettingCurve state={state} history={history} today={today} retention={preset.retention} />
      </Panel>
    </>
  )
}
