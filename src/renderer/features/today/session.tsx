import { useEffect } from 'react'
import { tinykeys } from 'tinykeys'
import { useLocation } from 'wouter'
import { useProgress } from '#data/store-context.ts'
import { nextReviews } from '#domain/progress/forecast.ts'
import { retention } from '#domain/progress/retention.ts'
import { sessionMinutes } from '#domain/progress/session-minutes.ts'
import type { Queue } from '#domain/scheduling/queue.ts'
import { dateOfDay, type Moment, studyDay } from '#domain/scheduling/study-day.ts'
import { ButtonLink } from '#ui/button.tsx'
import { Figures } from '#ui/figures.tsx'
import { Panel } from '#ui/panel.tsx'
import { count, longDayWords, minutesWords, percent } from '#ui/words.ts'
import styles from './today-screen.module.css'

/** What the drill asks today; the space bar starts it. */
export function Session({ queue, now }: { readonly queue: Queue; readonly now: Moment }) {
  const { day } = useProgress()
  const { fresh, learning, review } = queue.left
  const left = fresh + learning + review
  const { rate } = retention(day, studyDay(now), 7)
  useSpaceStarts(left > 0)
  if (left === 0) return <DayDone queue={queue} now={now} />
  return (
    <Panel title="Today’s session" aside={`about ${minutesWords(sessionMinutes(queue, day.values()))}`}>
      <Figures
        figures={[
          [String(review + learning), 'to review'],
          [String(fresh), 'new'],
          ...(rate === undefined ? [] : [[percent(rate), 'remembered this week'] as const])
        ]}
      />
      <p className={styles.actions}>
        <ButtonLink look="primary" href="/cards/study">
          Start session <kbd>Space</kbd>
        </ButtonLink>
        <ButtonLink href="/cards">Choose a deck</ButtonLink>
      </p>
    </Panel>
  )
}

function DayDone({ queue, now }: { readonly queue: Queue; readonly now: Moment }) {
  const { card, day } = useProgress()
  const answered = day.get(String(studyDay(now)))?.answers ?? 0
  const next = nextReviews(card.values(), studyDay(now))
  return (
    <Panel title="Today’s session" aside={answered > 0 ? `${count(answered, 'answer')} today` : undefined}>
      <p className={styles.chapter}>{answered > 0 ? 'Done for today' : 'Nothing is due today'}</p>
      <p className={styles.soft}>
        {next ? `Next: ${count(next.count, 'card')} on ${longDayWords(dateOfDay(next.day))}.` : 'No card is waiting.'}{' '}
        {queue.held.fresh > 0 && `${count(queue.held.fresh, 'new card')} will follow on the days to come.`}
      </p>
      <p className={styles.actions}>
        <ButtonLink href="/cards/study">See what comes next</ButtonLink>
      </p>
    </Panel>
  )
}

/** The space bar, unless something that it would press has the focus. */
function useSpaceStarts(anything: boolean): void {
  const [, go] = useLocation()
  useEffect(() => {
    if (!anything) return
    return tinykeys(window, {
      Space: (event) => {
        if (document.activeElement?.closest('button, input, select, summary, textarea')) return
        event.preventDefault()
        go('/cards/study')
      }
    })
  }, [anything, go])
}
