import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BrowsedCard } from '#domain/browse/browsed-card.ts'
import { asksForAnswers, readQuery } from '#domain/browse/card-query.ts'
import { foldText } from '#domain/browse/text-pattern.ts'
import { answer, dueOnDay } from '#domain/scheduling/schedule.ts'
import { studyDay } from '#domain/scheduling/study-day.ts'
import { noon } from '../../fixtures/events.ts'
import { dayLength, later } from '../../fixtures/moments.ts'
import { seeded } from '../../fixtures/property.ts'

const today = studyDay(noon)

const card = (id: string, more: Partial<BrowsedCard> = {}): BrowsedCard => ({
  id,
  deck: 'phases',
  tags: [],
  ask: 'what does inform end with?',
  answer: 'decisions that others can act on.',
  state: undefined,
  care: undefined,
  answers: [],
  leechAfter: 8,
  ...more
})

/** In review since thirty days, due in so many. */
const reviewed = (dueIn: number) =>
  dueOnDay(
    'x',
    answer('x', undefined, { rating: 4, now: later(noon, -30 * dayLength), retention: 0.9 }),
    today + dueIn,
    noon
  )

const care = { card: 'x', suspended: false, buriedOn: undefined, flag: 0 }

const cards: readonly BrowsedCard[] = [
  card('new'),
  card('due', { state: reviewed(-2), answers: [{ day: today - 30, rating: 4 }] }),
  card('later', { state: reviewed(40), tags: ['exam', 'hard words'], answers: [{ day: today - 3, rating: 1 }] }),
  card('learning', {
    state: answer('x', undefined, { rating: 1, now: noon, retention: 0.9 }),
    deck: 'levels and paths'
  }),
  card('suspended', { state: reviewed(-1), care: { ...care, suspended: true, flag: 3 } }),
  card('buried', { care: { ...care, buriedOn: today } }),
  card('leech', { state: { ...reviewed(3), lapses: 9 } }),
  card('own', {
    written: { first: today - 20, last: today - 1 },
    ask: foldText('Was heißt Rückerstattung? 100 % (*)'),
    answer: 'refund'
  })
]

const found = (query: string): readonly string[] => {
  const read = readQuery(query, today)
  if (!read.ok) throw new Error(read.problem)
  return cards.filter(read.matches).map(({ id }) => id)
}

const all = cards.map(({ id }) => id)

test.each([
  ['', all],
  ['   ', all],
  ['is:new', ['new', 'buried', 'own']],
  ['is:due', ['due']],
  ['is:review', ['due', 'later', 'suspended', 'leech']],
  ['is:learn', ['learning']],
  ['is:suspended', ['suspended']],
  ['is:buried', ['buried']],
  ['is:leech', ['leech']],
  ['is:own', ['own']],
  ['IS:NEW', ['new', 'buried', 'own']],
  ['-is:review', ['new', 'learning', 'buried', 'own']],
  ['is:review -is:due', ['later', 'suspended', 'leech']],
  ['is:due or is:learn', ['due', 'learning']],
  ['is:due OR is:learn', ['due', 'learning']],
  ['is:review and flag:3', ['suspended']],
  ['is:review (is:due or flag:3)', ['due', 'suspended']],
  ['is:review -(is:due or flag:3)', ['later', 'leech']],
  ['is:due or is:learn deck:levels*', ['due', 'learning']],
  ['deck:"Levels and paths"', ['learning']],
  ['"deck:Levels and paths"', ['learning']],
  ['deck:level', []],
  ['deck:L_vels*', ['learning']],
  ['tag:exam', ['later']],
  ['tag:"hard words"', ['later']],
  ['tag:ex', []],
  ['tag:none is:review', ['due', 'suspended', 'leech']],
  ['flag:0 is:review', ['due', 'later', 'leech']],
  ['prop:ivl>40', ['later']],
  ['prop:due=40', ['later']],
  ['prop:due<0', ['due', 'suspended']],
  ['prop:lapses>=9', ['leech']],
  ['prop:reps=0', ['new', 'buried', 'own']],
  ['prop:reps!=0 -is:learn', ['due', 'later', 'suspended', 'leech']],
  ['prop:d<0.1', ['due', 'later', 'suspended', 'leech']],
  ['prop:r<0.9 -is:learn', ['due', 'later', 'suspended', 'leech']],
  ['rated:7', ['later']],
  ['rated:7:1', ['later']],
  ['rated:7:4', []],
  ['rated:31:4', ['due']],
  ['introduced:1', ['learning']],
  ['added:30', ['own']],
  ['added:7', []],
  ['edited:7', ['own']],
  ['refund', ['own']],
  ['answer:refund', ['own']],
  ['ask:refund', []],
  ['RUCKERSTATTUNG', ['own']],
  ['inform decisions', all.filter((id) => id !== 'own')],
  ['"inform end"', all.filter((id) => id !== 'own')],
  ['inform*with', all.filter((id) => id !== 'own')],
  ['with*inform', []],
  ['in_orm', all.filter((id) => id !== 'own')],
  [String.raw`text:"(\*)"`, ['own']],
  [String.raw`in\_orm`, []],
  ['-"a-b"', all],
  ['id:due', ['due']],
  ['cid:LATER', ['later']]
])('%j finds these cards', (query, expected) => {
  expect(found(query)).toEqual(expected)
})

test.each([
  ['is:clever', 0, /“is:” takes new, learn/],
  ['colour:red', 0, /There is no “colour:”/],
  ['exam prop:ivl', 5, /prop:ivl>20/],
  ['prop:ease>2', 0, /with one of ivl, due/],
  ['constructor:x', 0, /There is no “constructor:”/],
  ['is:constructor', 0, /“is:” takes new, learn/],
  ['prop:constructor>2', 0, /with one of ivl, due/],
  ['rated:0', 0, /should be a whole number of 1 or more, as in rated:7/],
  ['rated:7:5', 0, /from 1 to 4/],
  ['flag:9', 0, /from 0 to 7/],
  ['tag:"exam', 4, /quotation mark is opened and not closed/],
  ['(is:due', 0, /bracket is opened and not closed/],
  ['is:due)', 6, /bracket is closed that was not opened/],
  ['or is:due', 0, /first alternative/],
  ['is:due or', 7, /second alternative/],
  ['('.repeat(5000), 101, /too many brackets/]
])('%j is refused, and it is said where and why', (query, at, problem) => {
  expect(readQuery(query, today)).toEqual({ ok: false, at, problem: expect.stringMatching(problem) })
})

test('any text at all is read or refused, and quickly', () => {
  const odd = fc.array(
    fc.constantFrom(
      '(',
      ')',
      '"',
      '-',
      ' ',
      'or',
      'and',
      'is:',
      'prop:',
      'ivl>',
      '*',
      '_',
      '\\',
      ':',
      'a',
      '7',
      'é',
      '🙂'
    )
  )
  fc.assert(
    fc.property(
      fc.oneof(
        odd.map((pieces) => pieces.join('')),
        fc.string({ unit: 'grapheme' })
      ),
      (query) => {
        const read = readQuery(query, today)
        if (read.ok) for (const one of cards) expect(typeof read.matches(one)).toBe('boolean')
        else expect(read.at).toBeLessThanOrEqual(query.length)
      }
    ),
    seeded(2000)
  )
})

test('a minus before a query in brackets finds the cards that the query does not', () => {
  const simple = fc.constantFrom('is:due', 'is:new', 'flag:3', 'prop:ivl>20', 'tag:exam', 'inform', 'rated:7')
  const joined = fc
    .array(simple, { minLength: 1, maxLength: 4 })
    .chain((conditions) =>
      fc
        .array(fc.constantFrom(' ', ' or '), { minLength: 3, maxLength: 3 })
        .map((signs) =>
          conditions.map((condition, index) => (index === 0 ? condition : `${signs[index - 1]}${condition}`)).join('')
        )
    )
  fc.assert(
    fc.property(joined, (query) => {
      const hits = found(query)
      expect(found(`-(${query})`)).toEqual(all.filter((id) => !hits.includes(id)))
    }),
    seeded(300)
  )
})

test('ten thousand stars over ten thousand letters end', () => {
  const long = card('long', { ask: 'a'.repeat(10_000), answer: '' })
  const read = readQuery('a*'.repeat(5000) + 'b', today)
  expect(read.ok && read.matches(long)).toBe(false)
})

test('only what looks at past answers asks for them', () => {
  expect(asksForAnswers('(is:due or -Rated:7:1) unit')).toBe(true)
  expect(asksForAnswers('is:due prop:reps>3 rated')).toBe(false)
})
