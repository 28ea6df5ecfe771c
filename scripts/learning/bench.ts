import { fsrsByHand, leitner, plainFsrs, sm2 } from './competitors.ts'
import { interval, type Interval, resampled } from './intervals.ts'
import { simulatedLearner } from './learner.ts'
import { planFor, planPolicy } from './plan-policy.ts'
import { type Policy, type Situation, study } from './study.ts'

const cards = 450

const situations: readonly Situation[] = [
  { days: 38, minutes: 25, cards },
  { days: 38, minutes: 15, cards },
  { days: 38, minutes: 10, cards },
  { days: 21, minutes: 25, cards },
  { days: 60, minutes: 12, cards },
  { days: 14, minutes: 30, cards }
]

const names = ['plan', 'FSRS, 20 new', 'FSRS, new at will', 'FSRS by hand', 'SM-2', 'Leitner'] as const
type Name = (typeof names)[number]

/** What each learner recalls on the exam day, mean over the cards, by policy. */
type Recalls = Record<Name, readonly number[]>

function policies(situation: Situation): Record<Name, () => Policy> {
  const plan = planFor(situation)
  if (plan.kind !== 'plan') throw new Error(`No plan for ${situation.days} days.`)
  return {
    plan: planPolicy(situation, plan.setting),
    'FSRS, 20 new': () => plainFsrs(cards, 20),
    'FSRS, new at will': () => plainFsrs(cards, Number.POSITIVE_INFINITY),
    'FSRS by hand': () => fsrsByHand(cards, situation.days),
    'SM-2': () => sm2(cards),
    Leitner: () => leitner(cards)
  }
}

function recalls(situation: Situation, learners: number): Recalls {
  const made = policies(situation)
  const of = (name: Name): readonly number[] =>
    Array.from({ length: learners }, (_, learner) => study(simulatedLearner(learner), made[name](), situation).recall)
  return {
    plan: of('plan'),
    'FSRS, 20 new': of('FSRS, 20 new'),
    'FSRS, new at will': of('FSRS, new at will'),
    'FSRS by hand': of('FSRS by hand'),
    'SM-2': of('SM-2'),
    Leitner: of('Leitner')
  }
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
const words = ({ value, from, to }: Interval, digits: number): string =>
  `${value.toFixed(digits)} [${from.toFixed(digits)}, ${to.toFixed(digits)}]`

/** How much of what is forgotten with another policy is forgotten with the plan. */
const forgotten = (all: Recalls, than: Name, learners: readonly number[]): number => {
  const share = (name: Name): number => 1 - mean(learners.map((learner) => all[name][learner] ?? 0))
  return share('plan') / share(than)
}

const geometric = (values: readonly number[]): number => Math.exp(mean(values.map(Math.log)))

/**
 * `npm run bench:learning`: prints what each policy comes to in each situation, and whether the plan keeps what is
 * promised of it.
 * @param learners simulated learners, the same ones for every policy and situation
 */
export function bench(learners: number): boolean {
  console.log(`${learners} simulated learners, ${cards} cards, expected recall on the exam day [95 % interval]\n`)
  const columns = ['days', 'minutes', ...names]
  console.log(columns.map((text, index) => text.padEnd(index < 2 ? 8 : 23)).join(''))
  const found = situations.map((situation) => {
    const all = recalls(situation, learners)
    const cells = names.map((name) => words(interval(all[name]), 3).padEnd(23))
    console.log(`${String(situation.days).padEnd(8)}${String(situation.minutes).padEnd(8)}${cells.join('')}`)
    return all
  })
  console.log(
    '\nForgotten on the exam day with the plan, as a share of what is forgotten with the other [95 % interval]\n'
  )
  for (const name of names.slice(1)) {
    const each = found.map((all) =>
      words(
        resampled(learners, (chosen) => forgotten(all, name, chosen)),
        2
      )
    )
    const overall = resampled(learners, (chosen) => geometric(found.map((all) => forgotten(all, name, chosen))))
    console.log(`${name.padEnd(20)}${each.map((text) => text.padEnd(20)).join('')}geometric mean ${words(overall, 2)}`)
  }
  const half = geometric(found.map((all) => forgotten(all, 'FSRS, 20 new', [...all.plan.keys()]))) <= 0.5
  const never = found.every((all) => names.every((name) => mean(all.plan) >= mean(all[name])))
  const seconds = timeOfPlan()
  console.log(`\nForgotten at most half of plain FSRS, geometric mean: ${half ? 'pass' : 'FAIL'}`)
  console.log(`In no situation worse than any other: ${never ? 'pass' : 'FAIL'}`)
  console.log(
    `A plan for 60 days and ${cards} cards: ${seconds.toFixed(2)} s (<= 3 s: ${seconds <= 3 ? 'pass' : 'FAIL'})`
  )
  return half && never && seconds <= 3
}

/** The middle of five. */
function timeOfPlan(): number {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now()
    planFor({ days: 60, minutes: 12, cards })
    return (performance.now() - start) / 1000
  })
  return times.sort((one, other) => one - other)[2] ?? 0
}
