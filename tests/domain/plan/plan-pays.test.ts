import { expect, test } from 'vitest'
import { leitner, plainFsrs } from '#scripts/learning/competitors.ts'
import { simulatedLearner } from '#scripts/learning/learner.ts'
import { planFor, planPolicy } from '#scripts/learning/plan-policy.ts'
import { type Policy, study } from '#scripts/learning/study.ts'

const situation = { days: 14, minutes: 6, cards: 90 }
const learners = 9

/** True recall on the exam day, mean over the learners. */
function recallWith(policy: () => Policy): number {
  let sum = 0
  for (let learner = 0; learner < learners; learner++)
    sum += study(simulatedLearner(learner), policy(), situation).recall
  return sum / learners
}

test('whoever follows the plan forgets less by the exam than with schedules that do not know of it', () => {
  const plan = planFor(situation)
  if (plan.kind !== 'plan') throw new Error('There is no plan.')
  const forgotten = 1 - recallWith(planPolicy(situation, plan.setting))
  // A policy that ignores the exam is far from passing this itself.
  for (const other of [() => plainFsrs(situation.cards, Number.POSITIVE_INFINITY), () => leitner(situation.cards)])
    expect(forgotten).toBeLessThan(0.85 * (1 - recallWith(other)))
})

test('sessions end when the minutes are over, but for the answer that was begun', () => {
  const { longest } = study(simulatedLearner(0), plainFsrs(situation.cards, 20), situation)
  expect(longest).toBeLessThan(situation.minutes * 60 + 60)
  expect(longest).toBeGreaterThanOrEqual(situation.minutes * 60)
})
