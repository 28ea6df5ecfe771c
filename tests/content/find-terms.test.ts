import { expect, test } from 'vitest'
import { findTerms } from '../../scripts/content/find-terms.ts'
import { type NamedTerm, termNames } from '../../scripts/content/term-names.ts'

const named = (
  id: string,
  term: string,
  aliases: readonly string[] = [],
  unmarked: readonly string[] = []
): NamedTerm => ({
  id,
  term,
  aliases,
  unmarked
})

const names = termNames([
  named('tag', 'Tag', ['label'], ['label']),
  named('savings-plan', 'Savings Plan', ['SP']),
  named('azure-plan', 'Azure savings plan'),
  named('on-demand', 'On-demand pricing', ['on-demand']),
  named('amortisation', 'Amortisation', ['amortization']),
  named('policy', 'Tagging policy', []),
  named('ri', 'Reserved Instance', ['RI']),
  named('saas', 'SaaS'),
  named('fp-and-a', 'FP&A'),
  named('run', 'Run', ['Run stage'], ['run']),
  named('devops', 'Engineering persona', ['DevOps'], ['DevOps']),
  named('anomalies', 'Anomaly Management (capability)'),
  named('one', 'Bank'),
  named('other', 'River', ['bank'])
])

/** The text with each mention in brackets, and its term behind it. */
function marked(text: string, before?: string): string {
  return findTerms(text, names, before).reduceRight(
    (all, { term, start, end }) => `${all.slice(0, start)}[${all.slice(start, end)}|${term}]${all.slice(end)}`,
    text
  )
}

test.each([
  ['a name in another case', 'A tag, and a savings plan.', 'A [tag|tag], and a [savings plan|savings-plan].'],
  ['the longest name', 'An Azure savings plan.', 'An [Azure savings plan|azure-plan].'],
  ['a plural', 'Tags and tagging policies.', '[Tags|tag] and [tagging policies|policy].'],
  ['a plural of an acronym', 'Two RIs.', 'Two [RIs|ri].'],
  ['a hyphen or none', 'on demand, on-demand', '[on demand|on-demand], [on-demand|on-demand]'],
  ['the other spelling', 'The Amortization of it.', 'The [Amortization|amortisation] of it.'],
  ['an ampersand', 'Ask FP&A.', 'Ask [FP&A|fp-and-a].'],
  ['a line that was broken', 'A savings\nplan.', 'A [savings\nplan|savings-plan].'],
  ['a genitive', 'The tag’s value.', 'The [tag|tag]’s value.'],
  ['what stands behind a name in brackets', 'It is Anomaly Management.', 'It is [Anomaly Management|anomalies].']
])('%s is found', (_, text, expected) => {
  expect(marked(text)).toBe(expected)
})

test.each([
  ['an acronym in small letters', 'The saas, the ri, the sp.'],
  ['a part of a word', 'Tagged, stage, vintage.'],
  ['a part of a compound', 'A tag-based rule, a non-tag.'],
  ['an identifier or an address', 'tag_id, tag@home, tag.example'],
  ['words that a full stop parts', 'On. Demand'],
  ['an ordinary word', 'They run it. A label.'],
  ['an ordinary word with its capital where a sentence begins', 'Run it. “Run it.” Then: Run it.'],
  ['a word that is a part of a longer name', 'Cloud Run is one, and so is the Tag Editor.'],
  ['a name that is never to be marked', 'It is DevOps.'],
  ['a name that two terms go by', 'The bank.']
])('%s is not found', (_, text) => {
  expect(marked(text)).toBe(text)
})

test('an ordinary word is a name where it has its capital inside a sentence', () => {
  expect(marked('A team at Run, and at the run stage.')).toBe('A team at [Run|run], and at the [run stage|run].')
})

test('what stands before a text tells whether a sentence begins with it', () => {
  expect(marked('Run is hard.', 'The level ')).toBe('[Run|run] is hard.')
  expect(marked('Run is hard.', 'It is so. ')).toBe('Run is hard.')
})
