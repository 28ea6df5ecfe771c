import type { BackupPreview, BackupState } from '#shared/backup.ts'
import { count } from '#ui/words.ts'

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' })

/** "27 November 2026 at 08:15", given milliseconds since 1970. */
export const momentWords = (at: number): string => moment.format(at)

/** "1 entry", "1,234 entries". */
export const entries = (number: number): string => count(number, 'entry', 'entries')

/** How the last backup stands. */
export const lastBackupWords = ({ last }: BackupState): string =>
  last
    ? `Last backup: ${momentWords(last.made)}, ${entries(last.events)}. It was read back and is whole.`
    : 'There is no backup yet. The first one is made as soon as there is something to keep.'

/** How a backup compares with what is here: "120 more than now". */
export function differenceWords(events: number, now: number): string {
  if (events === now) return 'as many as now'
  const number = Math.abs(events - now).toLocaleString('en-GB')
  return `${number} ${events > now ? 'more' : 'fewer'} than now`
}

/** What restoring a backup would bring back, line by line. */
export function restoreLines(preview: BackupPreview): readonly string[] {
  const { events, answers, cards, marks, deletions, rewrittenOnBoth, known } = preview
  const others = events - answers - cards - marks - deletions
  const lines: readonly (readonly [number: number, words: string])[] = [
    [answers, count(answers, 'answer')],
    [cards, `${count(cards, 'card')} of your own, written or rewritten`],
    [marks, count(marks, 'mark, note or bookmark', 'marks, notes and bookmarks')],
    [deletions, `${count(deletions, 'thing')} thrown away or taken back: the same again`],
    [others, `${count(others, 'other entry', 'other entries')}, such as sections read and settings`],
    [
      rewrittenOnBoth,
      `${count(rewrittenOnBoth, 'card')} rewritten since, too: the newer text stays, the older goes into the trash`
    ],
    [
      known,
      `${count(known, 'entry is', 'entries are')} here already and ${known === 1 ? 'stays' : 'stay'} as ${known === 1 ? 'it is' : 'they are'}`
    ]
  ]
  return lines.filter(([number]) => number > 0).map(([, words]) => words)
}
