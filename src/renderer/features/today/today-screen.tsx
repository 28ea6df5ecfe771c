import { useNow } from '#data/use-now.ts'
import { useProgress } from '#data/store-context.ts'
import { useQueue } from '#data/use-queue.ts'
import { dateOfDay, studyDay } from '#domain/scheduling/study-day.ts'
import { Page } from '#ui/page.tsx'
import { longDayWords } from '#ui/words.ts'
import { PlanToday } from './plan-today.tsx'
import { RecentDays } from './recent-days.tsx'
import { ReadOn } from './read-on.tsx'
import { Session } from './session.tsx'
import styles from './today-screen.module.css'
import { Welcome } from './welcome.tsx'

/** Where a day begins: what is due, where reading stopped, and how the last weeks went. */
export function TodayScreen() {
  const now = useNow()
  const queue = useQueue(now)
  const { day, card, exam } = useProgress()
  const firstTime = day.size === 0 && card.size === 0 && exam.size === 0
  return (
    <Page title={greeting(new Date(now.at).getHours())} lead={longDayWords(dateOfDay(studyDay(now)))}>
      {firstTime && <Welcome />}
      <div className={styles.columns}>
        <div className={styles.column}>
          <Session queue={queue} now={now} />
          {!firstTime && <PlanToday queue={queue} now={now} />}
        </div>
        <div className={styles.column}>
          <ReadOn />
          <RecentDays now={now} />
        </div>
      </div>
    </Page>
  )
}

const greeting = (hour: number): string =>
  hour < 4 ? 'Good night' : hour < 12 ? 'Good morning' : hour < 18 ? 'Good afternoon' : 'Good evening'
