import { examDomains } from '../../src/domain/exam/domains.ts'
import type { Random } from '../../src/domain/exam/random.ts'
import type { DomainEvidence, Paper, QuestionAnswer } from '../../src/domain/progress/readiness-evidence.ts'

/**
 * Learners who study, are tested and sit papers, to hold the forecast against.
 *
 * They are not the model. It takes a domain's questions for equally hard, knowledge for a Beta round one level and
 * standing still, cards for slightly easier questions, and unseen cards for wrong ones. Here
 * - ability is normal in logits, and each question has a difficulty, a sharpness and a floor of its own (the
 *   three-parameter logistic model, Birnbaum 1968), the floor above or below one in four as its wrong options work;
 * - a paper is harder or easier than practice as a whole;
 * - ability grows while answers are given, and drifts between forecast and exam;
 * - the recall that the scheduler expects is off for each card, and too high or too low for each learner;
 * - what was never begun may be asked for in the exam and not in practice;
 * - having begun cards goes with ability, only partly because of it;
 * - some learners practise one domain more than the others, or hardly begin cards, or hardly practise.
 */

export type Population = {
  readonly name: string
  /** Mean ability in logits; 0 is right about six times in ten. */
  readonly ability: number
  /** Logits by which the exam is harder than practice. */
  readonly harder: number
  /** Mean of what the scheduler expects too much, in logits of recall. */
  readonly optimism: number
  /** Answers each has given, from and to. */
  readonly answers: readonly [from: number, to: number]
  /** Logits by which less is known of what was never begun, where practice asks only for what was. */
  readonly blind?: number
  /** Logits a day by which ability grew up to the forecast. */
  readonly growth: number
}

/** The constants of the model were chosen with an eye on these: `anyPopulation` is the fairer judge. */
export const populations: readonly Population[] = [
  { name: 'mixed', ability: 0.9, harder: 0, optimism: 0.2, answers: [20, 200], growth: 0.01 },
  { name: 'few answers', ability: 0.9, harder: 0, optimism: 0.2, answers: [20, 40], growth: 0.01 },
  { name: 'many answers', ability: 0.9, harder: 0, optimism: 0.2, answers: [150, 400], growth: 0.01 },
  { name: 'weak', ability: 0.2, harder: 0, optimism: 0.2, answers: [20, 200], growth: 0.01 },
  { name: 'strong', ability: 1.7, harder: 0, optimism: 0.2, answers: [20, 200], growth: 0.01 },
  { name: 'recall overrated', ability: 0.9, harder: 0, optimism: 0.8, answers: [20, 200], growth: 0.01 },
  { name: 'fast learners', ability: 0.9, harder: 0, optimism: 0.2, answers: [20, 200], growth: 0.03 },
  { name: 'standing still', ability: 0.9, harder: 0, optimism: 0.2, answers: [20, 200], growth: 0 },
  {
    name: 'practised what was seen',
    ability: 1.3,
    harder: 0,
    optimism: 0.2,
    answers: [20, 200],
    growth: 0.01,
    blind: 1
  },
  { name: 'exam harder', ability: 0.9, harder: 0.25, optimism: 0.2, answers: [20, 200], growth: 0.01 }
]

/** A population drawn at random, as none of those was by which the constants of the model were chosen. */
export const anyPopulation = (random: Random): Population => {
  const least = 20 + random.below(60)
  return {
    name: 'any',
    ability: 0.3 + 1.2 * random.next(),
    harder: -0.1 + 0.35 * random.next(),
    optimism: -0.3 + random.next(),
    answers: [least, least + random.below(200)],
    growth: 0.025 * random.next(),
    blind: random.next() < 0.4 ? random.next() : 0
  }
}

export type Learner = {
  readonly evidence: readonly DomainEvidence[]
  readonly paper: Paper
  readonly today: number
  readonly examDay: number
  /** Sits one paper: the share of marks got. */
  readonly sit: () => number
}

const today = 20_000

export function learner(population: Population, random: Random): Learner {
  const passLine = 0.7 + 0.05 * random.next()
  const questions = 40 + random.below(26)
  const weights = examDomains.map(() => 0.1 + 0.2 * random.next())
  const examDay = today + random.below(31)
  const general = population.ability + 0.8 * gauss(random)
  const diligence = logistic(0.8 * gauss(random) + 0.5 * (general - population.ability) + 0.6)
  const optimism = population.optimism + 0.4 * gauss(random)
  const abilities = examDomains.map(() => general + 0.5 * gauss(random))
  const drift = 0.25 * gauss(random)
  const given = between(population.answers, random.next())
  const favourite = random.next() < 0.3 ? random.below(examDomains.length) : undefined
  const evidence = examDomains.map((domain, at): DomainEvidence => {
    const ability = abilities[at] ?? 0
    const total = 20 + random.below(60)
    const begun = Math.round(total * Math.min(1, diligence * (0.6 + 0.8 * random.next())))
    const asked = Math.max(
      3,
      Math.round((given / examDomains.length) * (favourite === undefined ? 1 : favourite === at ? 3 : 0.5))
    )
    return {
      domain,
      weight: weights[at] ?? 0,
      recall: Array.from({ length: begun }, () => logistic(ability + 1.2 + optimism + 0.9 * gauss(random))),
      unseen: total - begun,
      answers: Array.from({ length: asked }, () => answer(ability, population, random))
    }
  })
  const sum = weights.reduce((so, weight) => so + weight, 0)
  const counts = weights.map((weight) => Math.round((questions * weight) / sum))
  const sit = (): number => {
    const form = 0.12 * gauss(random) + population.harder
    let right = 0
    counts.forEach((share, at) => {
      const { recall = [], unseen = 0 } = evidence[at] ?? {}
      for (let one = 0; one < share; one++) {
        const blind = random.next() * (recall.length + unseen) < unseen ? (population.blind ?? 0) : 0
        right += isRight((abilities[at] ?? 0) + drift - form - blind, random) ? 1 : 0
      }
    })
    return right / counts.reduce((so, share) => so + share, 0)
  }
  return { evidence, paper: { questions, passLine }, today, examDay, sit }
}

/** An answer given in the last six weeks, when less was known. Learners know fairly well when they guessed. */
function answer(ability: number, { growth }: Population, random: Random): QuestionAnswer {
  const ago = random.below(42)
  const then = ability - growth * ago
  const correct = isRight(then, random)
  const felt = then + gauss(random) + (correct ? 0.5 : -0.5)
  const confidence = random.next() < 0.5 ? undefined : felt < -0.8 ? 'guess' : felt < 0.8 ? 'fairly-sure' : 'certain'
  return { correct, options: 4, day: today - ago, confidence }
}

/** Whether a question drawn at random is answered rightly. */
function isRight(ability: number, random: Random): boolean {
  const difficulty = gauss(random)
  const sharpness = 0.7 + 0.9 * random.next()
  const floor = 0.15 + 0.2 * random.next()
  return random.next() < floor + (1 - floor) * logistic(sharpness * (ability - difficulty))
}

const between = ([from, to]: readonly [number, number], share: number): number => from + (to - from) * share
const logistic = (logit: number): number => 1 / (1 + Math.exp(-logit))

/** Box and Muller. */
const gauss = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next())
