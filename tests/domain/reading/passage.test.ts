import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Passage } from '#domain/journal/events.ts'
import { type Located, locateAll, locatePassage, makePassage } from '#domain/reading/passage.ts'
import { seeded } from '../../fixtures/property.ts'

const chapter = [
  'Rates and commitments',
  'A commitment is owed whether it is used or not. It breaks even when what it costs equals what the same usage would have cost on demand.',
  'Coverage looks at usage. Utilisation looks at the commitment. The effective savings rate looks at the money, and cannot be flattered by buying too much.',
  'Unused commitments are part of the cost, so the cost of a month is never lower than what was promised. Whoever buys for the peak pays for the trough.',
  'Reducing usage first is ideal, because a commitment to waste preserves the waste.'
].join('\n')

/** The passage that begins and ends with these words. */
function passage(text: string, quote: string): Passage {
  const start = text.indexOf(quote)
  const made = makePassage(text, { chapter: 'rates', start, end: start + quote.length })
  if (start < 0 || !made) throw new Error(`"${quote}" does not stand there`)
  return made
}

const foundText = (text: string, located: Located): string =>
  located.kind === 'lost' ? '' : text.slice(located.start, located.end)

describe('a selection', () => {
  test('becomes the words with what stands around them and where', () => {
    expect(makePassage('One two three four', { chapter: 'rates', section: 'numbers', start: 4, end: 13 })).toEqual({
      chapter: 'rates',
      section: 'numbers',
      quote: 'two three',
      prefix: 'One ',
      suffix: ' four',
      start: 4,
      end: 13
    })
  })

  test.each([
    ['white space at its ends', ' \n one \n', 0, 8, 'one'],
    ['a place beyond the text', 'one', -5, 99, 'one'],
    ['half an emoji', 'a 👍🏽 b', 3, 4, '👍🏽'],
    ['a family', 'a 👩‍👩‍👧 b', 4, 6, '👩‍👩‍👧'],
    ['a letter without its accent', 'cafe\u0301 noir', 0, 4, 'cafe\u0301'],
    ['a flag', '🇩🇪🇫🇷🇮🇹', 5, 6, '🇫🇷']
  ])('with %s is put right', (_, text, start, end, quote) => {
    expect(makePassage(text, { chapter: 'rates', start, end })?.quote).toBe(quote)
  })

  test.each([
    ['', 0, 0],
    ['one', 2, 2],
    ['one', 3, 1],
    ['a \n b', 1, 4],
    ['one', 5, 9]
  ])('of nothing in %j is none', (text, start, end) => {
    expect(makePassage(text, { chapter: 'rates', start, end })).toBeUndefined()
  })

  test('never splits what is one letter, and fits into the journal', () => {
    const letter = fc.constantFrom('a', 'é', 'e\u0301', '👍🏽', '👩‍👩‍👧', '🇩🇪', ' ', '\n', 'ש', '漢')
    fc.assert(
      fc.property(fc.array(letter, { maxLength: 300 }), fc.nat(900), fc.nat(900), (all, start, end) => {
        const text = all.join('')
        const made = makePassage(text, { chapter: 'rates', start, end })
        fc.pre(made !== undefined)
        expect(text.slice(made.start, made.end)).toBe(made.quote)
        expect(made.quote.trim()).toBe(made.quote)
        expect(made.prefix.length).toBeLessThanOrEqual(200)
        expect(made.suffix.length).toBeLessThanOrEqual(200)
        expect(text.slice(0, made.start).endsWith(made.prefix)).toBe(true)
        expect(text.slice(made.end).startsWith(made.suffix)).toBe(true)
        for (const part of [made.quote, made.prefix, made.suffix]) expect(part).not.toMatch(/\p{Surrogate}/u)
      }),
      seeded(300)
    )
  })
})

describe('a passage', () => {
  test.each(['commitment', 'the', 'Utilisation looks at the commitment.', chapter])(
    'is exact in the text it was marked in: %s',
    (quote) => {
      const marked = passage(chapter, quote)
      expect(locatePassage(chapter, marked)).toEqual({ kind: 'exact', start: marked.start, end: marked.end })
    }
  )

  test('has moved when a section was put before it', () => {
    const edited = `What is new\nA chapter may grow.\n${chapter}`
    const located = locatePassage(edited, passage(chapter, 'It breaks even'))
    expect(located.kind).toBe('moved')
    expect(foundText(edited, located)).toBe('It breaks even')
  })

  test('is no less exact because the text around it has changed', () => {
    const edited = chapter.replace('Rates and', 'Prices and').replace('looks at the money', 'looks at money alone')
    const marked = passage(edited, 'equals what')
    const located = locatePassage(edited, {
      ...marked,
      ...passage(chapter, 'equals what'),
      start: marked.start,
      end: marked.end
    })
    expect(located.kind).toBe('exact')
  })

  test('follows its paragraph to another place', () => {
    const lines = chapter.split('\n')
    const edited = [...lines.slice(0, 2), ...lines.slice(3), ...lines.slice(2, 3)].join('\n')
    const quote = 'Coverage looks at usage. Utilisation looks at the commitment.'
    expect(foundText(edited, locatePassage(edited, passage(chapter, quote)))).toBe(quote)
  })

  test.each([
    ['a typing error is corrected', 'cannot be flattered by', 'can not be flatered by', 'can not be flatered by'],
    [
      'a word is replaced',
      'the cost of a month is never lower',
      'the bill of a month is never lower',
      'the bill of a month is never lower'
    ],
    [
      'a word is put in',
      'Whoever buys for the peak pays',
      'Whoever buys only for the peak pays',
      'Whoever buys only for the peak pays'
    ],
    [
      'its first word goes',
      'ideal, because a commitment to waste',
      'because a commitment to waste',
      'because a commitment to waste'
    ]
  ])('is found approximately when %s', (_, quote, by, expected) => {
    const edited = chapter.replace(quote, by)
    const located = locatePassage(edited, passage(chapter, quote))
    expect(located.kind).toBe('approximate')
    expect(foundText(edited, located).trim()).toBe(expected)
  })

  test('keeps the part of it that is left', () => {
    const quote =
      'Coverage looks at usage. Utilisation looks at the commitment. The effective savings rate looks at the money'
    const edited = chapter.replace(
      ' The effective savings rate looks at the money, and cannot be flattered by buying too much.',
      ''
    )
    const located = locatePassage(edited, passage(chapter, quote))
    expect(located.kind).toBe('approximate')
    expect(foundText(edited, located).trim()).toBe('Coverage looks at usage. Utilisation looks at the commitment.')
  })

  test.each([
    ['the sentence', 'It breaks even when what it costs equals what the same usage would have cost on demand.', ''],
    ['the word', 'effective', 'true'],
    ['all', chapter, '']
  ])('is lost when %s it marked has gone', (_, gone, by) => {
    expect(locatePassage(chapter.replace(gone, by), passage(chapter, gone))).toEqual({ kind: 'lost' })
  })

  test('is lost when only the same word elsewhere is left', () => {
    const lines = chapter.split('\n')
    const edited = lines.filter((line) => !line.startsWith('Unused')).join('\n')
    const start = chapter.indexOf('cost of a month')
    const marked = makePassage(chapter, { chapter: 'rates', start, end: start + 4 })
    expect(edited).toContain('cost')
    expect(marked && locatePassage(edited, marked)).toEqual({ kind: 'lost' })
  })

  test('of a word that stands two hundred times is the one it was', () => {
    const sentence = (index: number): string => `Team ${index * 7919} pays the cost of its ${index * 104_729} machines.`
    const text = Array.from({ length: 200 }, (_, index) => sentence(index)).join('\n')
    const start = text.indexOf('cost', text.indexOf(sentence(120)))
    const marked = makePassage(text, { chapter: 'rates', start, end: start + 4 })
    const edited = text
      .replace(sentence(3), '')
      .replace(sentence(119), 'Nobody pays the cost of nothing.')
      .replace(sentence(180), '')
    expect(marked && locatePassage(edited, marked)).toEqual({
      kind: 'moved',
      start: edited.indexOf('cost', edited.indexOf(sentence(120))),
      end: edited.indexOf('cost', edited.indexOf(sentence(120))) + 4
    })
  })

  test('that says the same as another one is not taken for certain when one of the two has gone', () => {
    const ideal = 'Reducing usage first is ideal'
    const twice = `${ideal}, says the guide.\n${chapter}`
    const start = twice.lastIndexOf(ideal)
    const marked = makePassage(twice, { chapter: 'rates', start, end: start + ideal.length })
    const edited = twice.slice(0, start)
    expect(['approximate', 'lost']).toContain(marked && locatePassage(edited, marked).kind)
  })

  test('has not been edited when only its spaces, quotation marks and line breaks were set anew', () => {
    const old = chapter.replace('breaks even', '“breaks even”').replace('on demand.', 'on-demand: it’s 30 % off.')
    const anew = `New\n${old.replace('“breaks even”', '"breaks even"').replace('it’s 30 %', "it's 30\u00A0%")}`
    const quote =
      'It “breaks even” when what it costs equals what the same usage would have cost on-demand: it’s 30 % off.'
    expect(locatePassage(anew, passage(old, quote)).kind).toBe('moved')
  })

  test.each([
    [
      'from right to left',
      'עלות הענן היא סכום של שימוש כפול מחיר. כל צוות אחראי לעלות שלו. ההנחה תלויה בהתחייבות לשנה או לשלוש שנים.',
      'כל צוות אחראי לעלות שלו'
    ],
    [
      'in Arabic',
      'تكلفة السحابة هي الاستخدام مضروبا في السعر. كل فريق مسؤول عن تكلفته. يعتمد الخصم على الالتزام لمدة سنة.',
      'كل فريق مسؤول عن تكلفته'
    ],
    [
      'without spaces',
      '云成本等于使用量乘以价格。每个团队都对自己的成本负责。折扣取决于一年或三年的承诺。没有使用的承诺也是成本的一部分。',
      '每个团队都对自己的成本负责'
    ],
    [
      'with emoji',
      '💸 is owed whether it is used or not 🙂. 👩‍💻 settle usage 🔧, the 🏦 settles rates, and both read one 📈.',
      '👩‍💻 settle usage 🔧'
    ],
    [
      'with combining marks',
      'Le cou\u0302t re\u0301el se mesure apre\u0300s les remises. Chaque e\u0301quipe re\u0301pond du sien, et le re\u0301duit.',
      'Chaque e\u0301quipe re\u0301pond'
    ]
  ])('is found in a text %s', (_, text, quote) => {
    const marked = passage(text, quote)
    const edited = `${text.slice(0, 5)}${text}`
    expect(foundText(edited, locatePassage(edited, marked))).toBe(quote)
    expect(locatePassage('', marked)).toEqual({ kind: 'lost' })
  })
})

describe('whatever the texts', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc
      .array(fc.constantFrom('cost', 'usage', 'rate', 'the', '.', '\n', '👍🏽', 'e\u0301', 'עלות'), { maxLength: 120 })
      .map((words) => words.join(' '))
  )

  test('what is found lies in the text, and what is exact or moved says what was marked', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.nat(300), fc.nat(300), (before, after, start, end) => {
        const marked = makePassage(before, { chapter: 'rates', start, end })
        fc.pre(marked !== undefined)
        expect(locatePassage(before, marked).kind).toBe('exact')
        for (const edited of [
          after,
          before + after,
          after + before,
          before.slice(0, start) + after + before.slice(start)
        ]) {
          const located = locatePassage(edited, marked)
          if (located.kind === 'lost') continue
          expect(located.start).toBeGreaterThanOrEqual(0)
          expect(located.start).toBeLessThan(located.end)
          expect(located.end).toBeLessThanOrEqual(edited.length)
          if (located.kind !== 'approximate') expect(foundText(edited, located)).toBe(marked.quote)
        }
      }),
      seeded(500)
    )
  })

  test('all together are found as each by itself', () => {
    const edited = `New\n${chapter.replace('Utilisation', 'Use')}`
    const passages = ['commitment', 'Utilisation looks', 'the peak', chapter].map((quote) => passage(chapter, quote))
    expect(locateAll(edited, passages)).toEqual(passages.map((one) => locatePassage(edited, one)))
  })

  test('a chapter that says one thing over and over takes no longer than others', () => {
    const litany = 'the cost of the '.repeat(4_000)
    const passages = Array.from({ length: 100 }, (_, index) =>
      makePassage(litany, { chapter: 'rates', start: index * 100, end: index * 100 + 30_000 })
    ).filter((one) => one !== undefined)
    const began = process.cpuUsage()
    locateAll(`${litany.slice(0, 20_000)}!${litany.slice(20_000)}`, passages)
    expect(process.cpuUsage(began).user / 1_000).toBeLessThan(5_000)
  })
})
