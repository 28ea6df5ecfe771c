import type { PlanDay, PlanItem } from './study-plan-input.ts'
import { wholeMinutes } from './study-plan-work.ts'

/** What things are called. An id without a name stands for itself. */
export type PlanNames = {
  /** The sections of each chapter, in order. */
  readonly chapters: readonly PlanChapter[]
}

export type PlanChapter = {
  readonly title: string
  /** By id, "chapter#section". */
  readonly sections: ReadonlyMap<string, string>
}

/** A line of a list: what is to be done, such as "Read The six principles (6 min)", and the address where. */
export type PlanLine = { readonly words: string; readonly address: string }

/** A list in lines: sections of one chapter that follow each other share one. */
export function planLines(items: readonly PlanItem[], names: PlanNames): readonly PlanLine[] {
  const lines: PlanLine[] = []
  let reading: Reading | undefined
  const endReading = (): void => {
    if (reading) lines.push(readingLine(reading))
    reading = undefined
  }
  for (const item of items) {
    if (item.kind !== 'read') {
      endReading()
      lines.push({ words: `${deed(item)} (${wholeMinutes(item.minutes)} min)`, address: addressOf(item) })
      continue
    }
    const chapter = names.chapters.find(({ sections }) => sections.has(item.section))
    if (reading && reading.chapter === chapter) {
      reading = { ...reading, sections: [...reading.sections, item.section], minutes: reading.minutes + item.minutes }
    } else {
      endReading()
      reading = { chapter, sections: [item.section], minutes: item.minutes }
    }
  }
  endReading()
  return lines
}

/** Sections to read, at least one, of one chapter; of none that is known where it is absent. */
type Reading = {
  readonly chapter: PlanChapter | undefined
  readonly sections: readonly string[]
  readonly minutes: number
}

function readingLine({ chapter, sections, minutes }: Reading): PlanLine {
  const [first = ''] = sections
  const title = (section: string): string => `“${chapter?.sections.get(section) ?? section}”`
  const part =
    sections.length === chapter?.sections.size
      ? ''
      : sections.length === 1
        ? `: ${title(first)}`
        : `: ${title(first)} to ${title(sections.at(-1) ?? '')}`
  return {
    words: `Read ${chapter?.title ?? 'the guide'}${part} (${wholeMinutes(minutes)} min)`,
    address: `/guide/${first}`
  }
}

type NotReading = Exclude<PlanItem, { readonly kind: 'read' }>

function deed(item: NotReading): string {
  switch (item.kind) {
    case 'cards': {
      if (item.fresh === 0)
        return item.due === undefined ? 'Review the cards that come back' : `Review ${counted(item.due, 'card')}`
      const begin = `Begin ${counted(item.fresh, 'new card')}`
      if (item.due === undefined) return `${begin}, review those that come back`
      return item.due > 0 ? `${begin}, review ${item.due}` : begin
    }
    case 'practice':
      return `Answer ${counted(item.count, 'question')}`
    case 'paper':
      return 'Sit a practice paper and read its reasons'
    case 'project':
      return `Project: ${item.id}`
  }
}

function addressOf({ kind }: NotReading): string {
  switch (kind) {
    case 'cards':
      return '/cards/study'
    case 'practice':
      return '/exam/practice?pool=unseen'
    case 'paper':
      return '/exam'
    case 'project':
      return '/plan#projects'
  }
}

const several = new Intl.ListFormat('en-GB')

/** What is left out for want of time, such as "12 sections, 150 questions and 2 practice papers". */
export function leftOutWords(items: readonly PlanItem[]): string {
  const of = (kind: PlanItem['kind']): readonly PlanItem[] => items.filter((item) => item.kind === kind)
  const questions = items.reduce((sum, item) => sum + (item.kind === 'practice' ? item.count : 0), 0)
  const parts = [
    [of('read').length, 'section'],
    [questions, 'question'],
    [of('paper').length, 'practice paper'],
    [of('project').length, 'project']
  ] as const
  return several.format(parts.flatMap(([count, name]) => (count > 0 ? [counted(count, name)] : [])))
}

const counted = (count: number, name: string): string => `${count} ${name}${count === 1 ? '' : 's'}`

/** Whole minutes of a list. */
export const minutesOf = ({ items }: Pick<PlanDay, 'items'>): number =>
  wholeMinutes(items.reduce((sum, { minutes }) => sum + minutes, 0))
