import { useMemo } from 'react'
import type { CardState } from '#domain/scheduling/card-state.ts'
import { dayLoad, type Outcome, outcomesOf } from '#domain/scheduling/outcomes.ts'
import type { PresetState } from '#domain/scheduling/preset.ts'
import type { QueueCard } from '#domain/scheduling/queue.ts'
import { type Moment, studyDay } from '#domain/scheduling/study-day.ts'
import { useProgress } from './store-context.ts'
import { type PlannedCards, useExamSchedule } from './use-exam-schedule.ts'
import { usePresetOf, useStudyCards } from './use-study-cards.ts'

export type Scheduling = {
  readonly preset: PresetState
  /** What each rating leads to, in the order Again, Hard, Good, Easy. */
  readonly outcomes: readonly Outcome[]
  /** The plan to the exam, where one sets the dates. */
  readonly planned: PlannedCards | undefined
}

/**
 * How a card is scheduled, by its deck's preset and by the plan to the exam where there is one, and what each rating
 * leads to. The load of the days is counted once for each change of a card.
 * @param card its id and fact; without one there are no outcomes
 */
export function useScheduling(card: QueueCard | undefined, now: Moment): Scheduling {
  const { card: states } = useProgress()
  const today = studyDay(now)
  const everyCard = useStudyCards(today)
  const planned = useExamSchedule(today)
  const preset = untilExam(usePresetOf()(card?.id ?? ''), planned, today)
  const load = useMemo(() => dayLoad(everyCard, states), [everyCard, states])
  const intervals = planned && ((state: CardState) => planned.interval(state, today))
  const given = { now, ...preset, planned: intervals }
  return { preset, planned, outcomes: card ? outcomesOf(card, states.get(card.id), given, load) : [] }
}

/** The preset of a card, at the pace of the plan to the exam where there is one. */
const untilExam = (preset: PresetState, planned: PlannedCards | undefined, today: number): PresetState =>
  planned ? { ...preset, pace: { ...planned.pace(today), weights: preset.pace.weights } } : preset
