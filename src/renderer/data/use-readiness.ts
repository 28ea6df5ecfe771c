import { useMemo } from 'react'
import type { Bank } from '#domain/exam/bank.ts'
import { type ExamDomain, examDomains } from '#domain/exam/domains.ts'
import type { ItemHistory } from '#domain/exam/item-history.ts'
import type { Item, Template } from '#domain/exam/item.ts'
import { planKey } from '#domain/plan/plan-state.ts'
import type { DomainEvidence, QuestionAnswer } from '#domain/progress/readiness-evidence.ts'
import { type Readiness, readiness } from '#domain/progress/readiness.ts'
import { recallOn } from '#domain/scheduling/schedule.ts'
import type { Settings } from '#domain/settings/settings.ts'
import { usePackFile } from './pack.ts'
import type { Progress } from './progress.ts'
import { useProgress, useSettings } from './store-context.ts'
import { useBank, useItemHistory } from './use-bank.ts'

/** How much of a practice paper comes from each domain. */
export const weightsOf = (settings: Settings): Readonly<Record<ExamDomain, number>> => ({
  understand: settings.weightUnderstand,
  quantify: settings.weightQuantify,
  optimise: settings.weightOptimise,
  manage: settings.weightManage,
  framework: settings.weightFramework
})

/** How an exam would go. */
export type ExamReadiness = { readonly examDay: number; readonly planned: boolean; readonly result: Readiness }

/**
 * The chance of passing on the day of the exam, or today where none is planned. Stands under `Needed` with
 * "questions.json".
 * @param today study day
 */
export function useReadiness(today: number): ExamReadiness {
  const bank = useBank()
  const history = useItemHistory()
  const { decks } = usePackFile('index.json')
  const { card: states, exam } = useProgress()
  const settings = useSettings()
  return useMemo(() => {
    const planned = exam.get(planKey)
    const examDay = Math.max(today, planned?.examDay ?? today)
    const weights = weightsOf(settings)
    const evidence = examDomains.map((domain): DomainEvidence => {
      const cards = decks.filter((deck) => deck.domain === domain).flatMap((deck) => deck.cards.map(([id]) => id))
      return {
        domain,
        weight: weights[domain],
        ...recalled(cards, states, examDay),
        answers: firstAnswers(bank, history, domain)
      }
    })
    const paper = { questions: settings.examQuestions, passLine: settings.examPassLine / 100 }
    return {
      examDay,
      planned: planned !== undefined && planned.examDay >= today,
      result: readiness({ evidence, paper, today, examDay })
    }
  }, [bank, history, decks, states, exam, settings, today])
}

function recalled(
  cards: readonly string[],
  states: Progress['card'],
  examDay: number
): Pick<DomainEvidence, 'recall' | 'unseen'> {
  const begun = cards.flatMap((id) => states.get(id) ?? [])
  return { recall: begun.map((state) => recallOn(state, examDay)), unseen: cards.length - begun.length }
}

/** The first answer to each question of a domain: later ones remember the question. */
const firstAnswers = (bank: Bank, history: ItemHistory, domain: ExamDomain): readonly QuestionAnswer[] =>
  [...history.values()].flatMap(({ item: id, answers: [first] }) => {
    const item = bank.byId.get(id)
    if (!first || item?.tags.domain !== domain) return []
    return [{ correct: first.right, options: choicesOf(item), day: first.day, confidence: first.confidence }]
  })

/** Answers to choose from, each as likely for whoever guesses. */
function choicesOf(item: Item | Template): number {
  switch (item.kind) {
    case 'computed':
      return 4
    case 'single':
      return item.options.length
    case 'several': {
      const keys = item.options.filter(({ correct }) => correct).length
      return ways(item.options.length, keys)
    }
    case 'order':
      return ways(item.options.length, item.options.length) * factorial(item.options.length)
    case 'match':
      return factorial(item.pairs.length)
  }
}

const factorial = (count: number): number => (count < 2 ? 1 : count * factorial(count - 1))

/** How many choices of some there are among all. */
const ways = (all: number, some: number): number => factorial(all) / (factorial(some) * factorial(all - some))
