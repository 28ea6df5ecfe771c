import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { errorText, scrub, withTilde } from '#main/diagnostics/scrub.ts'

const home = '/home/mira'
const studied = 'Showback leaves out invoices'

/** What is thrown where something of the learner's is read: by the engine, the file system and the schemas. */
function thrownBy(act: () => unknown): unknown {
  try {
    act()
  } catch (error) {
    return error
  }
  throw new Error('Nothing was thrown.')
}

const missing = Object.assign(new Error(`ENOENT: no such file or directory, open '${home}/Documents/${studied}.csv'`), {
  code: 'ENOENT'
})

test.each([
  ['JSON that is none', thrownBy(() => JSON.parse(`{"ask":"${studied}"!`))],
  ['JSON that is plain text', thrownBy(() => JSON.parse(studied.slice(0, 8)))],
  ['a file named by the learner', missing],
  ['a value that no schema takes', thrownBy(() => z.strictObject({}).parse({ [studied]: studied }))],
  ['a value that is not among some', thrownBy(() => z.enum(['a']).parse(studied))],
  ['what an error names in quotation marks of any kind', new Error(`Not a card: “${studied}” nor '${studied}'`)],
  ['a quotation that does not end', new Error(`Not a card: "${studied}`)],
  ['a quotation over several lines', new Error(`Not a card: "Why\n${studied}"`)],
  ['something that is no error', `no card "${studied}"`]
])('%s is written down without the learner’s words', (_, error) => {
  const text = errorText(error, home)
  expect(text).not.toContain('Showback')
  expect(text).not.toContain(home)
})

test('what is of use is kept: kind, code, and where in the program', () => {
  expect(errorText(missing, home)).toMatch(
    /^Error \(ENOENT\): ENOENT: no such file or directory, open “…”\n +at .*scrub\.test\.ts:\d+/
  )
  expect(
    errorText(
      thrownBy(() => JSON.parse('{')),
      home
    )
  ).toMatch(/^SyntaxError: Expected property name/)
})

test('whatever stands in quotation marks is left out, wherever it stands', () => {
  const quotes = fc.constantFrom(...(['""', "''", '``', '“”', '‘’'] as const))
  fc.assert(
    fc.property(quotes, fc.string(), fc.string(), ([open, close], before, after) => {
      expect(scrub(`${before}${open}${studied}${close}${after}`, home)).not.toContain(studied)
    })
  )
})

test('the home folder becomes a tilde, with either kind of slash', () => {
  expect(withTilde(`in ${home}/.config/app and ${home}`, home)).toBe('in ~/.config/app and ~')
  expect(withTilde('C:\\Users\\Mira\\data, C:/Users/Mira/data', 'C:\\Users\\Mira')).toBe('~\\data, ~/data')
  expect(withTilde('/etc/hosts', '/')).toBe('/etc/hosts')
})
