import { expect, test } from 'vitest'
import { randomFrom } from '#domain/exam/random.ts'
import { normal, passing, passingAt, quantile, targetOf } from '#domain/progress/readiness-score.ts'

test('the normal distribution is that of the tables', () => {
  expect(normal(0)).toBeCloseTo(0.5, 6)
  expect(normal(1.96)).toBeCloseTo(0.9750021, 6)
  expect(normal(-1)).toBeCloseTo(0.1586553, 6)
})

test('75 % of 50 are 38 marks, and 70 % of 50 are 35 in spite of floating point', () => {
  expect(targetOf(50, 0.75).marks).toBe(38)
  expect(targetOf(50, 0.7).marks).toBe(35)
  expect(targetOf(10, 0.7).marks).toBe(7)
})

/** The chance of at least so many right of n at one chance each, summed; papers differ in hardness by nothing here. */
function binomialTail(n: number, chance: number, least: number): number {
  let [term, sum] = [(1 - chance) ** n, 0]
  for (let right = 0; right <= n; right++) {
    if (right >= least) sum += term
    term *= ((n - right) / (right + 1)) * (chance / (1 - chance))
  }
  return sum
}

/** The same where papers differ: a normal number is added to the chance, drawn ten thousand times. */
function drawn(n: number, chance: number, least: number, spread: number): number {
  const random = randomFrom('papers')
  let sum = 0
  for (let time = 0; time < 10_000; time++) {
    const off = Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next())
    sum += binomialTail(n, Math.min(0.999, Math.max(0.001, chance + spread * off)), least)
  }
  return sum / 10_000
}

test('what is known for certain passes as often as papers drawn for it do', () => {
  for (const questions of [20, 50, 100])
    for (const share of [0.5, 0.65, 0.75, 0.85, 0.95]) {
      const target = targetOf(questions, 0.75)
      const exact = drawn(questions, share, target.marks, 0.03)
      expect(Math.abs(passingAt(questions * share, target) - exact)).toBeLessThan(0.025)
    }
})

test('what is known as a Beta passes as often as papers drawn for it do', () => {
  const target = targetOf(50, 0.75)
  // Beta(16, 4) by order: the sixteenth smallest of nineteen even numbers
  const random = randomFrom('beta')
  let sum = 0
  for (let time = 0; time < 4000; time++) {
    const nineteen = Array.from({ length: 19 }, () => random.next()).sort((one, other) => one - other)
    sum += passingAt(50 * (nineteen[15] ?? 0), target)
  }
  const variance = ((0.8 * 0.2) / 21) * 50 ** 2
  expect(Math.abs(passing([{ chance: 1, mean: 40, variance }], target) - sum / 4000)).toBeLessThan(0.03)
})

test('half of what is known lies below the median of a mixture', () => {
  const score = [
    { chance: 0.5, mean: 20, variance: 4 },
    { chance: 0.5, mean: 40, variance: 4 }
  ]
  expect(quantile(score, 0.25, targetOf(50, 0.75))).toBeCloseTo(20, 2)
  expect(quantile(score, 0.75, targetOf(50, 0.75))).toBeCloseTo(40, 2)
})
