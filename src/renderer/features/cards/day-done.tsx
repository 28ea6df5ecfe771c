import { useProgress } from '#data/store-context.ts'
import { studyDay } from '#domain/scheduling/study-day.ts'
import { Button, ButtonLink } from '#ui/button.tsx'
import { count } from '#ui/words.ts'
import { ComingNext } from './coming-next.tsx'
import styles from './drill-screen.module.css'
import { tallyWords } from './tally-words.ts'
import type { Drill } from './use-drill.ts'

/** How many new cards one more helping is. */
const helping = 10

/** When nothing can be asked: what was done, what comes next and when. */
export function DayDone({
  drill,
  ahead,
  timeIsUp
}: {
  readonly drill: Drill
  /** Whether cards were asked before they were due. */
  readonly ahead: boolean
  readonly timeIsUp: boolean
}) {
  const { day } = useProgress()
  const { held, apart, waitsUntil } = drill.queue
  const done = day.get(String(studyDay(drill.now)))
  if (waitsUntil !== undefined && !timeIsUp) return <Waiting until={waitsUntil} />
  return (
    <section className={styles.done} aria-labelledby="done">
      <h2 id="done">{titleOf(done !== undefined && done.answers > 0, ahead, timeIsUp)}</h2>
      {drill.done.answers > 0 && <p>{tallyWords(drill.done)}</p>}
      {done && done.answers > 0 && (
        <p>
          {count(done.answers, 'answer')} today, {count(done.newCards, 'new card')} begun.
        </p>
      )}
      <ComingNext now={drill.now} />
      {apart > 0 && (
        <p>
          {count(apart, 'card waits', 'cards wait')} for another day, because a card on the same fact was asked today.
        </p>
      )}
      {held.review > 0 && <p>{count(held.review, 'review')} beyond your daily limit will be asked tomorrow.</p>}
      <div className={styles.actions}>
        {held.fresh > 0 && (
          <Button look="primary" onClick={() => drill.addNew(Math.min(helping, held.fresh))}>
            {Math.min(helping, held.fresh)} more new cards
          </Button>
        )}
        <ButtonLink href="/guide">Read the guide</ButtonLink>
        <ButtonLink href="/progress">See your progress</ButtonLink>
      </div>
    </section>
  )
}

function titleOf(answered: boolean, ahead: boolean, timeIsUp: boolean): string {
  if (timeIsUp) return 'Your time is up'
  if (ahead) return 'Nothing left to learn ahead'
  return answered ? 'Done for today' : 'Nothing to ask today'
}

const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })

function Waiting({ until }: { readonly until: number }) {
  return (
    <section className={styles.done} aria-labelledby="waiting">
      <h2 id="waiting">A short pause</h2>
      <p>The next card you are learning comes back at {time.format(until)}. It will be shown here by itself.</p>
      <div className={styles.actions}>
        <ButtonLink href="/guide">Read the guide</ButtonLink>
      </div>
    </section>
  )
}
