import { useMemo } from 'react'
import type { CatalogPack, ChapterSummary } from '#domain/content/pack.ts'
import { cardMinutes, type PlanState, planKey } from '#domain/plan/plan-state.ts'
import { sectionWorth } from '#domain/plan/section-worth.ts'
import { type GuidePlan, guidePlanFor } from '#domain/plan/study-plan-guide.ts'
import type { PlanInput, PlannedProject, PlannedSection } from '#domain/plan/study-plan-input.ts'
import type { PlanNames } from '#domain/plan/study-plan-words.ts'
import { type StudyPlan, studyPlan } from '#domain/plan/study-plan.ts'
import { sessionMinutes } from '#domain/progress/session-minutes.ts'
import type { Queue } from '#domain/scheduling/queue.ts'
import { type Moment, studyDay } from '#domain/scheduling/study-day.ts'
import { usePackFile } from './pack.ts'
import type { Progress } from './progress.ts'
import { useProgress, useSettings } from './store-context.ts'
import { useBank } from './use-bank.ts'
import { useStudyCards } from './use-study-cards.ts'

export type PlannedStudy = { readonly state: PlanState; readonly plan: StudyPlan; readonly names: PlanNames }

/** Papers that a plan of the guide holds. */
const papersOf: Readonly<Record<GuidePlan, number>> = { 'seven-days': 2, 'thirty-days': 3, 'sixty-days': 5 }

/** Minutes after a paper for reading its reasons. */
const review = 20

/** Minutes that one of the guide's projects takes in all: a guess, to be read as one. */
const projectMinutes = 120

/**
 * The plan to the exam as it is now, from what was done since it was made; undefined where there is none. Stands under
 * `Needed` with "catalog.json" and "questions.json".
 * @param queue what today's session asks, over all decks
 */
export function useStudyPlan(now: Moment, queue: Queue): PlannedStudy | undefined {
  const progress = useProgress()
  const { chapters } = usePackFile('index.json')
  const catalog = usePackFile('catalog.json')
  const bank = useBank()
  const { examMinutes } = useSettings()
  const today = studyDay(now)
  const cards = useStudyCards(today)
  const state = progress.exam.get(planKey)
  return useMemo(() => {
    if (!state) return undefined
    const given = { state, today, offset: now.offset, progress, examMinutes }
    const input: PlanInput = {
      level: state.level,
      madeOn: state.madeOn,
      today,
      examDay: state.examDay,
      daysOff: state.daysOff,
      minutesPerDay: state.minutesPerDay,
      sections: sectionsOf(chapters, catalog, given),
      cards: {
        minutes: cards.length > 0 ? cardMinutes(state.minutesPerDay) : 0,
        unseen: cards.filter(({ id }) => !progress.card.has(id)).length,
        today: {
          fresh: queue.left.fresh,
          due: queue.left.review + queue.left.learning,
          // What the plan asks of a day fits its minutes, by the pace that was found for the learner.
          minutes: Math.min(cardMinutes(state.minutesPerDay), Math.ceil(sessionMinutes(queue, progress.day.values())))
        },
        newPerDay: state.pace?.newPerDay
      },
      practice: practiceOf(bank.all.length, given),
      papers: papersWanted(given),
      projects: projectsOf(catalog, given)
    }
    return { state, plan: studyPlan(input), names: namesOf(chapters) }
  }, [state, today, now.offset, progress, examMinutes, chapters, catalog, cards, bank, queue])
}

type Given = {
  readonly state: PlanState
  readonly today: number
  /** Minutes east of Greenwich. */
  readonly offset: number
  readonly progress: Progress
  readonly examMinutes: number
}

/** The sections that were not read when the plan was made. */
function sectionsOf(
  chapters: readonly ChapterSummary[],
  { levels }: CatalogPack,
  { state, today, offset, progress }: Given
): readonly PlannedSection[] {
  const ownChapter = levels.find(({ id }) => id === state.level)?.chapter
  return chapters.flatMap((chapter) => {
    const weight = sectionWorth(chapter, ownChapter)
    return chapter.sections.flatMap(({ id, minutes }): readonly PlannedSection[] => {
      const section = `${chapter.id}#${id}`
      const readAt = progress.section.get(section)?.readAt
      if (readAt === undefined) return [{ id: section, minutes, weight }]
      if (readAt < state.madeAt) return []
      return [{ id: section, minutes, weight, done: studyDay({ at: readAt, offset }) < today ? 'before' : 'today' }]
    })
  })
}

/** Every question once. Those of papers count as the papers do. */
function practiceOf(questions: number, given: Given): PlanInput['practice'] {
  const { progress, today, state } = given
  const answers = [...progress.item.values()].flatMap((item) => item.answers)
  const before = answers.filter(({ day, at }) => at >= state.madeAt && day < today).length
  const earlier = new Set(
    [...progress.item.values()].flatMap(({ item, answers: [first] }) =>
      first && first.at < state.madeAt ? [item] : []
    )
  )
  return {
    questions: Math.max(0, questions - earlier.size),
    done: { before, today: answers.filter(({ day }) => day === today).length }
  }
}

function papersWanted({ state, today, progress, examMinutes }: Given): PlanInput['papers'] {
  const sat = [...progress.paper.values()].flatMap(({ end }) => (end && end.at >= state.madeAt ? [end.day] : []))
  return {
    count: papersOf[guidePlanFor(state.examDay - state.madeOn)],
    minutes: examMinutes + review,
    done: { before: sat.filter((day) => day < today).length, today: sat.filter((day) => day === today).length }
  }
}

function projectsOf({ levels }: CatalogPack, { state, today, progress }: Given): readonly PlannedProject[] {
  const projects = levels.find(({ id }) => id === state.level)?.projects ?? []
  return projects.map((id) => {
    const doneOn = progress.project.get(id)?.doneOn
    if (doneOn === undefined) return { id, minutes: projectMinutes }
    const before = doneOn < today ? projectMinutes : 0
    return { id, minutes: projectMinutes, done: { before, today: projectMinutes - before } }
  })
}

const namesOf = (chapters: readonly ChapterSummary[]): PlanNames => ({
  chapters: chapters.map(({ id, title, sections }) => ({
    title,
    sections: new Map(sections.map((section) => [`${id}#${section.id}`, section.title]))
  }))
})
