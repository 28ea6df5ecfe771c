import { Link } from 'wouter'
import { useProgress } from '#data/store-context.ts'
import { useQueue } from '#data/use-queue.ts'
import { nextReviews } from '#domain/progress/forecast.ts'
import { dateOfDay, type Moment, studyDay } from '#domain/scheduling/study-day.ts'
import { count, longDayWords } from '#ui/words.ts'
import { leftWords } from './decks-screen.tsx'

/** What is left for today over all decks, and when cards come back after it. */
export function ComingNext({ now }: { readonly now: Moment }) {
  const { card } = useProgress()
  const { left } = useQueue(now)
  const next = nextReviews(card.values(), studyDay(now))
  return (
    <>
      {left.fresh + left.learning + left.review > 0 && (
        <p>
          Left for today, over all decks: {leftWords(left)}. <Link href="/cards/study">Study them</Link>
        </p>
      )}
      <p>
        {next
          ? `Next, over all decks: ${count(next.count, 'card')} on ${longDayWords(dateOfDay(next.day))}.`
          : 'No card is waiting for another day.'}
      </p>
    </>
  )
}
