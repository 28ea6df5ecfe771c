import type { Session } from '#domain/scheduling/session.ts'
import { count, minutesWords } from '#ui/words.ts'
import styles from './drill-screen.module.css'

const whichWords = { all: '', failed: 'answered Again today', flagged: 'with a flag' } as const

/** Says which cards a session asks, and how long it is to last. */
export function SessionLine({ session }: { readonly session: Session }) {
  const { kind, which, tag, search, days, minutes } = session
  const parts = [
    kind === 'ahead' && `${count(days, 'day')} ahead`,
    whichWords[which],
    tag && `tagged ${tag}`,
    search && `found by “${search}”`,
    minutes > 0 && `${minutesWords(minutes)} set`
  ]
  return <p className={styles.queue}>{parts.filter(Boolean).join(' · ')}</p>
}
