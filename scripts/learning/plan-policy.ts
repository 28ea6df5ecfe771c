import { usualTimes } from '../../src/domain/plan/answer-times.ts'
import { gains, planDay, type Setting } from '../../src/domain/plan/exam-schedule.ts'
import { memoryModel } from '../../src/domain/plan/memory-model.ts'
import { type Worth, worthOf } from '../../src/domain/plan/worth.ts'
import type { CardState } from '../../src/domain/scheduling/card-state.ts'
import { answer, type Pace } from '../../src/domain/scheduling/schedule.ts'
import { studyDay } from '../../src/domain/scheduling/study-day.ts'
import { firstStudyDay, type Policy } from './study.ts'

const model = memoryModel()
const worths = new Map<string, Worth>()
function worthFor(setting: Setting, days: number): Worth {
  const key = `${setting.price} ${setting.steps} ${days}`
  const known = worths.get(key) ?? worthOf({ model, times: usualTimes, steps: setting.steps, days, price: setting.price })
  worths.set(key, known)
  return known
}

export function planPolicy(cards: number, days: number, setting: Setting): Policy {
  const worth = worthFor(setting, days)
  const states = new Map<number, CardState>()
  const cache = new WeakMap<CardState, Float64Array>()
  const gainOf = (state: CardState, day: number): number => {
    let known = cache.get(state)
    if (!known) {
      known = gains({ worth, model }, setting.price, days, state, state.lastDay - firstStudyDay)
      cache.set(state, known)
    }
    return known[day] ?? 0
  }
  return {
    order: (day) => {
      const plan = planDay([...states.values()].filter(({ phase }) => phase === 'review'), (state) => gainOf(state, day), setting)
      const fresh: number[] = []
      for (let card = 0; card < cards && fresh.length < plan.newCards; card++) if (!states.has(card)) fresh.push(card)
      return [...plan.reviews.map(Number), ...fresh, ...plan.ahead.map(Number)]
    },
    answered: (card, rating, now) => {
      const pace: Pace = {
        maximumInterval: Math.max(1, firstStudyDay + days - studyDay(now)),
        learningSteps: setting.steps === 2 ? [1, 10] : [10],
        relearningSteps: [10]
      }
      const next = answer(String(card), states.get(card), { rating, now, retention: 0.9, pace })
      states.set(card, next)
      return next.due.kind === 'time' ? next.due.at : undefined
    }
  }
}
