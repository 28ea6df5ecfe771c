import { createRequire } from 'node:module'
import { z } from 'zod'
import type { Problem } from '../../src/domain/content/problem.ts'
import type { Passage } from './passages.ts'

/**
 * Words of the list that are as British as they are American, or are right in one of their meanings: a computer runs
 * a program, to practise is a verb and a practice is not, licensed software has a licence.
 */
const alsoBritish = new Set(
  [
    'connection connections disk disks draft drafts filter filters gram grams inflection inflections install installs judgment',
    'licensed licensing meter meters practice practices program programs ton tons'
  ].flatMap((words) => words.split(' '))
)

/** American words with their British spelling. Node 20 warns about `import` of JSON at every start; `require` is silent. */
const british = z
  .record(z.string(), z.string())
  .parse(createRequire(import.meta.url)('american-british-english-translator/data/american_spellings.json'))

/** optimize, amortized, normalization; but not size, rightsizing, seize or prize. */
const withZ = /^(.{2,})iz(e[drs]?|ers|ing|ations?|ational|able)$/
const ownZ = /(size[ds]?|sizing|sizer|sizable)$|^(seiz|priz|capsiz)/

/** The British spelling of an American word; undefined when there is nothing to change. */
function britishFor(word: string): string | undefined {
  const lower = word.toLowerCase()
  if (alsoBritish.has(lower)) return undefined
  const listed = Object.hasOwn(british, lower) ? british[lower] : undefined
  if (listed !== undefined) return listed
  return withZ.test(lower) && !ownZ.test(lower) ? lower.replace(withZ, '$1is$2') : undefined
}

/**
 * American spellings in the prose. Names keep theirs: a word with a capital inside a sentence, and a name of the
 * glossary that has a capital of its own, wherever it stands. Code and titles in italics are no passages.
 * @param names the names and other names of all terms
 */
export function findAmerican(passages: readonly Passage[], names: readonly string[]): readonly Problem[] {
  const kept = namesPattern(names)
  return passages.flatMap(({ file, line, text }) =>
    americanWords(kept ? text.replace(kept, '0') : text).map(
      ([word, better]): Problem => ({
        kind: 'American spelling',
        file,
        line,
        message: `"${word}" is the American spelling`,
        remedy: `Write "${better}". If it is a name: a capital inside the sentence, italics for a title, or \`code\`.`
      })
    )
  )
}

function americanWords(text: string): readonly (readonly [word: string, better: string])[] {
  const found: (readonly [string, string])[] = []
  for (const { 0: word, index } of text.matchAll(/[A-Za-z]+/g)) {
    const better = britishFor(word)
    const isName = /^[A-Z]/.test(word) && !beginsSentence(text, index)
    if (better !== undefined && !isName) found.push([word, better])
  }
  return found
}

const beginsSentence = (text: string, index: number): boolean =>
  /(^|[.!?:]["”’)]*\s+)["“‘(]*$/.test(text.slice(0, index))

/** Only the names that hold an American word matter, and of those the longest first. */
function namesPattern(names: readonly string[]): RegExp | undefined {
  const american = names.filter((name) => /[A-Z]/.test(name) && name.split(/[^A-Za-z]+/).some(britishFor))
  if (american.length === 0) return undefined
  const longestFirst = american.sort((one, other) => other.length - one.length)
  return new RegExp(
    `(?<!\\w)(${longestFirst.map((name) => name.replaceAll(/[^\w\s]/g, '\\$&')).join('|')})(?!\\w)`,
    'g'
  )
}
