import { leitner, plainFsrs, sm2 } from './competitors.ts'
import { simulatedLearner } from './learner.ts'
import { planPolicy } from './plan-policy.ts'
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

export function bench(learners: number, exp: string): void {
  for (const situation of situations) {
    const { days } = situation
    const policies: Record<string, () => Policy> = {
      fsrs: () => plainFsrs(cards, 20),
      'fsrs∞': () => plainFsrs(cards, Infinity),
      sm2: () => sm2(cards),
      leitner: () => leitner(cards)
    }
    if (exp) {
      for (const steps of [1, 2])
      for (const share of [0.3, 0.5, 0.7, 0.85])
        for (const price of [0.0005, 0.001, 0.002, 0.004])
          policies[`s${steps} n${share} p${price}`] = () =>
            planPolicy(cards, days, { newPerDay: Math.ceil(cards / (share * days)), price, steps })
    }
    console.log(days, situation.minutes)
    for (const [name, make] of Object.entries(policies)) {
      const started = Date.now()
      let sum = 0
      let seen = 0
      let answers = 0
      const byFamily = [0, 0, 0]
      for (let learner = 0; learner < learners; learner++) {
        const outcome = study(simulatedLearner(learner), make(), situation)
        sum += outcome.recall
        byFamily[learner % 3] += outcome.recall
        seen += outcome.seen
        answers += outcome.answers
      }
      console.log(
        name.padEnd(18),
        (sum / learners).toFixed(4), byFamily.map((f) => ((f / learners) * 3).toFixed(3)).join(' '),
        'seen', (seen / learners).toFixed(0),
        'answers', (answers / learners).toFixed(0),
        ((Date.now() - started) / learners).toFixed(0) + 'ms'
      )
    }
  }
}
