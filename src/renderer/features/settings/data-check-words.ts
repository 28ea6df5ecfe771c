import { type CheckStep, type DataReport, lostEvents } from '#data/check-data.ts'
import type { DatabaseChecked } from '#data/store.ts'
import type { BackupsChecked, JournalChecked } from '#shared/data-check.ts'
import type { Result } from '#shared/result.ts'
import { count } from '#ui/words.ts'
import { entries, momentWords } from './backup-words.ts'

export const stepWords: Readonly<Record<CheckStep, string>> = {
  journal: 'Reading the journal',
  database: 'Comparing the working copy with the journal',
  backups: 'Reading every backup'
}

/** One thing that was found: whether it was well, was mended, or could not be. */
export type Finding = { readonly kind: 'well' | 'mended' | 'trouble'; readonly words: string }

const well = (words: string): Finding => ({ kind: 'well', words })
const mended = (words: string): Finding => ({ kind: 'mended', words })
const trouble = (words: string): Finding => ({ kind: 'trouble', words })

/** What a check found, in the order it was looked at. */
export function findings(report: DataReport): readonly Finding[] {
  return [
    ...of(report.journal, journalFindings),
    ...of(report.database, databaseFindings),
    ...of(report.backups, backupFindings),
    ...lossFindings(report)
  ]
}

/** The whole of it in a sentence. */
export function sumWords(report: DataReport, cancelled: boolean): string {
  const found = findings(report)
  if (cancelled) return 'The check was given up. What was found before holds; the rest was not looked at.'
  if (found.some(({ kind }) => kind === 'trouble')) return 'Not all is well. What to do is said below.'
  if (found.some(({ kind }) => kind === 'mended')) return 'What was amiss is mended, and nothing is lost.'
  return 'All is well. Nothing had to be mended.'
}

const are = (number: number): string => (number === 1 ? 'is' : 'are')

function of<Value>(result: Result<Value> | undefined, words: (value: Value) => readonly Finding[]): readonly Finding[] {
  if (!result) return []
  if (result.ok) return words(result.value)
  return result.failure.kind === 'cancelled' ? [] : [trouble(result.failure.detail)]
}

function journalFindings({
  head,
  damagedLines,
  tornBytes,
  keptAside,
  writtenAnew
}: JournalChecked): readonly Finding[] {
  const all = entries(head.count)
  if (writtenAnew) {
    return [mended(`Journal: its file was gone. It was written anew from what the app still had open: ${all}.`)]
  }
  if (damagedLines > 0) {
    const aside = keptAside ? ` The damaged file is kept in the folder of the journal as ${keptAside}.` : ''
    return [mended(`Journal: ${count(damagedLines, 'damaged line was', 'damaged lines were')} set aside.${aside}`)]
  }
  if (tornBytes > 0) return [mended('Journal: an unfinished last line, never acknowledged, was cut off.')]
  return [well(`Journal: ${all}, and every line stands as it was written.`)]
}

function databaseFindings({ reconciled, found, refilled }: DatabaseChecked): readonly Finding[] {
  const rescued = reconciled.kind === 'rebuilt' ? reconciled.rescued : 0
  const back =
    rescued > 0
      ? [mended(`${entries(rescued)} that only the working copy still had ${are(rescued)} in the journal again.`)]
      : []
  if (!found) return [...back, mended('Working copy: it could not be read, and was filled anew from the journal.')]
  if (refilled) {
    const other = [
      ...(found.otherEvents > 0 ? [entries(found.otherEvents)] : []),
      ...(found.otherStates > 0
        ? [count(found.otherStates, 'state that follows from them', 'states that follow from them')]
        : [])
    ]
    return [
      ...back,
      mended(`Working copy: ${other.join(' and ')} differed from the journal. It was filled anew from the journal.`)
    ]
  }
  const same = `it says the same as the journal, ${entries(found.events)}, and what follows from them, worked out anew.`
  if (reconciled.kind === 'agreed') return [well(`Working copy: ${same}`)]
  return [...back, mended(`Working copy: it was brought up to the journal. Now ${same}`)]
}

function backupFindings(checked: BackupsChecked): readonly Finding[] {
  const { whole, others, damaged, mended: copies, restored, last, madeNow } = checked
  const list: Finding[] = []
  if (whole > 0) list.push(well(`Backups: ${count(whole, 'is', 'are')} whole, read from end to end.`))
  else list.push(well('Backups: there is none yet. The first is made as soon as there is something to keep.'))
  if (last) {
    const holds = `the one of ${momentWords(last.made)} holds everything that is in the journal`
    list.push(
      madeNow ? mended(`Backups: none held everything, so one was made now: ${holds}.`) : well(`Backups: ${holds}.`)
    )
  }
  if (copies > 0) {
    list.push(
      mended(`Backups: ${count(copies, 'damaged copy was', 'damaged copies were')} written anew from a whole one.`)
    )
  }
  if (restored > 0)
    list.push(mended(`${entries(restored)} that only backups still had ${are(restored)} in the journal again.`))
  if (damaged.length > 0) {
    list.push(
      trouble(
        `Backups: ${count(damaged.length, 'is', 'are')} damaged and left as found: ${damaged.join(', ')}. The whole ones serve; a damaged one can be deleted.`
      )
    )
  }
  if (others > 0) {
    list.push(
      well(
        `Backups: ${count(others, 'is', 'are')} of another computer or an earlier installation. Restore shows what each would bring.`
      )
    )
  }
  if (checked.trouble !== null)
    list.push(trouble(`Backups: none holds everything, and none could be made. ${checked.trouble}`))
  return list
}

function lossFindings(report: DataReport): readonly Finding[] {
  const lost = lostEvents(report)
  if (lost === 0) return []
  return [
    trouble(
      `${entries(lost)} could not be brought back from any copy on this computer. If you exported your journal, or have a backup elsewhere, Import or Restore brings back what it holds.`
    )
  ]
}
