import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js'
import { type Finding, Severity } from 'csp_evaluator/dist/finding.js'
import { CspParser } from 'csp_evaluator/dist/parser.js'
import { expect, test } from 'vitest'
import { contentSecurityPolicy } from '#main/wall/response-headers.ts'

const findings = (policy: string): readonly Finding[] => new CspEvaluator(new CspParser(policy).csp).evaluate()
const serious = (policy: string) => findings(policy).filter(({ severity }) => severity <= Severity.MEDIUM)

test('the evaluator has nothing against the policy but its general doubt about own scripts', () => {
  expect(serious(contentSecurityPolicy)).toEqual([])
  const doubts = findings(contentSecurityPolicy).filter(({ severity }) => severity === Severity.MEDIUM_MAYBE)
  expect(doubts.map(({ directive, value }) => `${directive} ${value}`)).toEqual(["script-src 'self'"])
})

test('the evaluator would object to a weaker one', () => {
  expect(
    serious(contentSecurityPolicy.replace("script-src 'self'", "script-src 'self' 'unsafe-inline' https:"))
  ).not.toEqual([])
  expect(
    serious(contentSecurityPolicy.replace("object-src 'none'; ", '').replace("default-src 'none'; ", ''))
  ).not.toEqual([])
})

test.each(["style-src 'self'", "connect-src 'self'", "frame-ancestors 'none'", "require-trusted-types-for 'script'"])(
  'the policy says %s',
  (rule) => {
    expect(contentSecurityPolicy.split('; ')).toContain(rule)
  }
)
