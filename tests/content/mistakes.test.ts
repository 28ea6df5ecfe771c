import { expect, test } from 'vitest'
import { compileContent } from '../../scripts/content/compile.ts'
import { mistakeKinds } from '../../src/domain/content/problem.ts'
import { type Planted, questionMistakes } from './question-mistakes.ts'
import { guideSentence, smallContent } from './small-content.ts'

const messageOf = (root: string): string => {
  try {
    compileContent(root)
    return ''
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

test('the small content is sound, so that each mistake below is the only one', () => {
  expect(messageOf(smallContent())).toBe('')
})

const guide = 'guide/01-start.md'
const cards = 'cards/basics.yaml'
const glossary = 'glossary/words.yaml'
const examples = 'examples/rates.yaml'
const diagram = 'diagrams/arrow.svg'
const certifications = 'catalog/certifications.yaml'
const levels = 'catalog/levels.yaml'
const roles = 'catalog/roles.yaml'
const otherRoles = 'catalog/other-roles.yaml'
const paths = 'catalog/paths.yaml'
const providers = 'catalog/providers.yaml'
const career = 'catalog/career.yaml'

const mistakes: readonly Planted[] = [
  ['YAML that is not YAML', cards, 'topic: Numbers', 'topic: Numbers: all', 11, 'this is not YAML'],
  ['a missing field', cards, '    topic: Numbers\n', '', 8, 'topic'],
  ['an unknown field', cards, 'topic: Numbers', 'topic: Numbers\n    colour: red', 8, 'colour'],
  ['an answer of more than 30 words', cards, 'The first number.', 'word '.repeat(31), 10, 'at most 30 words'],
  ['a question of more than 40 words', cards, 'What is **one**?', 'word '.repeat(41), 9, 'at most 40 words'],
  [
    'a card that leads nowhere',
    cards,
    '    section: start#first-things\n    term: showback\n',
    '',
    8,
    'neither a section nor a term'
  ],
  [
    'a card of an unknown section',
    cards,
    'start#first-things',
    'start#last-things',
    13,
    'there is no section "start#last-things"'
  ],
  ['a card of an unknown term', cards, 'term: showback', 'term: chargeback', 14, 'there is no term "chargeback"'],
  ['a card of an unknown source', cards, 'source: a.page', 'source: a.pag', 12, 'there is no source "a.pag"'],
  [
    'an answer with a list',
    cards,
    'answer: The first number.',
    'answer: "- one\\n- two"',
    10,
    'more than one plain paragraph'
  ],
  [
    'a definition of under 8 words',
    glossary,
    'Reporting to a team what it spent, without sending it any bill for that.',
    'Too short.',
    10,
    'at least 8 words'
  ],
  [
    'a definition that begins with its term',
    glossary,
    'Reporting to',
    'Showback is reporting to',
    10,
    'begins with the term itself'
  ],
  [
    'a name not to be marked that is no name',
    glossary,
    'related: []',
    'unmarked: [showbac]',
    11,
    '"showbac", which is not to be marked, is no name of the term "showback"'
  ],
  ['a relation to an unknown term', glossary, 'related: []', 'related: [nothing]', 11, 'there is no term "nothing"'],
  ['a bad id', glossary, 'id: showback', 'id: Show Back', 7, 'lower-case words'],
  ['a section without an id', guide, ' {#first-things}', '', 11, 'has no id'],
  ['a link to an unknown term', guide, 'term:showback', 'term:nothing', 13, 'there is no term "nothing"'],
  ['a link out of the app', guide, 'term:showback', 'https://example.org', 13, 'leads out of the app'],
  ['HTML', guide, 'A lead.', '<b>A lead.</b>', 9, 'HTML is not allowed'],
  ['a picture', guide, 'A lead.', '![A lead](lead.png)', 9, 'pictures are not supported'],
  ['an unknown box', guide, 'A lead.', ':::shout\nA lead.\n:::', 9, 'there is no box ":::shout"'],
  ['a catalog path that leads nowhere', guide, 'levels.first.skills', 'levels.second.skills', 15, 'shows nothing'],
  ['front matter without a title', guide, 'title: The start\n', '', 2, 'title'],
  ['an unknown part', guide, 'part: only', 'part: other', 3, 'there is no part "other"'],
  ['a heading of the first level', guide, 'A lead.', '# A lead', 9, 'no heading of the first level'],
  ['a link out of the app in a card', cards, 'What is', 'Is [this](https://example.org)', 9, 'leads out of the app'],
  ['a card without a source', cards, '    source: a.page\n', '', 8, 'source'],
  ['a term without a source', glossary, '    source: a.page\n', '', 7, 'source'],
  ['an unknown directive', guide, '::worked', '::shown', 19, 'there is no "::shown"'],

  [
    'a card with an answer and a gap',
    cards,
    '    answer: The',
    '    cloze: The {{gap}} a\n    answer: The',
    8,
    'either "ask"'
  ],
  ['a card with a question alone', cards, '    answer: The first number.\n', '', 8, 'either "ask" and "answer"'],
  ['a sentence without a gap', cards, '{{1 − discount}}', '1 − discount', 16, 'has no gap'],
  ['a sentence with three gaps', cards, '{{1 − discount}}', '{{1}} {{−}} {{discount}}', 16, 'has 3 gaps'],
  ['a sentence of more than 40 words', cards, 'The break-even of', 'word '.repeat(40), 16, 'at most 40 words'],

  [
    'a result that differs from the one by hand',
    examples,
    'breakEven: 0.72',
    'breakEven: 0.73',
    11,
    '0.73 is expected'
  ],
  ['a result that nobody worked out', examples, '{ breakEven: 0.72 }', '{}', 10, '"expect" does not say'],
  ['an expected result of nothing', examples, 'breakEven: 0.72', 'breakEven: 0.72, gain: 1', 11, 'which is not a step'],
  ['a formula that names nothing', examples, 'committed / rate', 'committed / rates', 10, 'names "rates"'],
  ['a formula that names what comes later', examples, 'rate * (1', 'breakEven * (1', 9, 'names "breakEven"'],
  ['a given number that is not used', examples, '(1 - discount)', '(1 - 0.28)', 7, 'is given and used in no formula'],
  ['a division by zero', examples, 'value: 0.10', 'value: 0', 10, 'has no value'],
  ['a formula that does not end', examples, 'committed / rate', 'committed / (rate', 10, 'cannot be used'],
  ['a formula that is a program', examples, 'committed / rate', 'committed = rate', 10, 'is not arithmetic'],
  ['a formula with a function of its own', examples, 'committed / rate', 'random() * rate', 10, 'is not arithmetic'],
  ['a formula with a missing sign', examples, 'committed / rate', '2 committed / rate', 10, 'is not arithmetic'],
  ['a formula with a comparison', examples, 'committed / rate', 'committed > rate', 10, 'is not arithmetic'],
  ['a number with the name of a function', examples, 'id: committed', 'id: max', 9, 'name of a function'],
  [
    'a number that is there twice',
    examples,
    'inputs:',
    'inputs:\n      - { id: discount, label: Half, value: 0.5 }',
    8,
    'the figure "pays.discount" is already taken'
  ],
  ['an example without a source', examples, '    source: a.page\n', '', 2, 'source'],
  ['an example of an unknown source', examples, 'source: a.page', 'source: a.pag', 4, 'there is no source "a.pag"'],
  ['an unknown example', guide, 'example="pays"', 'example="costs"', 19, 'there is no worked example "costs"'],
  ['an unknown figure in a chapter', guide, 'pays.breakEven', 'pays.gain', 17, 'there is no figure "pays.gain"'],
  ['an unknown figure in a card', cards, 'pays.discount', 'pays.gain', 21, 'there is no figure "pays.gain"'],

  ['an unknown diagram', guide, 'id="arrow"', 'id="circle"', 21, 'there is no diagram "circle"'],
  ['a diagram with a script', diagram, '<path', '<script>alert(1)</script><path', 4, '<script> may not stand'],
  ['a diagram with a style', diagram, '<path', '<path style="stroke: red"', 4, 'the attribute "style"'],
  ['a diagram with an id', diagram, '<path', '<path id="line"', 4, 'the attribute "id"'],
  ['a diagram with a handler', diagram, '<path', '<path onclick="alert(1)"', 4, 'which is not allowed'],
  ['a diagram with a colour of its own', diagram, 'stroke="var(--ink)"', 'stroke="#000"', 4, 'the colour "#000"'],
  ['a diagram with small letters', diagram, 'font-size="15"', 'font-size="13"', 5, 'size 13 are too small'],
  ['a diagram with letters of no size', diagram, 'font-size="15"', '', 5, 'a <text> has no font-size'],
  ['a diagram without a view box', diagram, 'viewBox="0 0 640 100"', '', 1, 'has no viewBox'],
  ['a diagram without words', diagram, /<desc>.*<\/desc>/, '', 1, '<desc> is missing'],
  ['a diagram without a title', diagram, /<title>.*<\/title>/, '', 1, '<title> or <desc> is missing'],
  ['a diagram with something before it', diagram, '<svg', '<p>An arrow</p><svg', 1, 'is not one <svg> element'],
  ['a diagram that is not SVG', diagram, '<path d="M', '<path d="1" d="M', 4, 'attribute'],

  ['a certification without an order', certifications, "    order: '1'\n", '', 4, 'order'],
  ['an order that is no digit', certifications, "'1'", 'first', 11, 'must be one digit'],
  ['a certification of an unknown level', certifications, 'By: first', 'By: last', 15, 'there is no level "last"'],
  [
    'a certification that requires nothing known',
    certifications,
    'requires: base',
    'requires: none',
    27,
    'there is no certification "none"'
  ],
  ['a certification that is there twice', certifications, 'id: upper', 'id: base', 16, '"base" is already taken'],
  [
    'an addition with the name of a certification',
    certifications,
    'id: upper',
    'id: extra',
    1,
    '"extra" is already taken',
    'catalog/additions.yaml'
  ],
  ['a preparation that ends before it begins', levels, 'to: 30', 'to: 3', 5, 'must not end before it begins'],
  ['a next step in no known direction', levels, 'id: cross-track', 'id: down', 19, 'there is no next step "down"'],
  ['a next step to nothing known', levels, 'certification: upper', 'certification: top', 18, 'no certification "top"'],
  ['a level of an unknown chapter', levels, 'chapter: start', 'chapter: end', 4, 'there is no chapter "end"'],
  ['a role that takes nothing known', roles, '[base, extra]', '[base, more]', 13, 'must say why for each'],
  ['a role without a reason', roles, /      - { takes: extra.*/, '', 13, 'must say why for each'],
  ['a reason for what a role does not take', otherRoles, 'takes: [upper]', 'takes: [base]', 8, 'must say why for each'],
  ['a reason that nobody gives', roles, 'by: us', 'by: everybody', 14, 'rows > 0 > why > 1 > by'],
  ['a role on an unknown path', roles, 'paths: [reading]', 'paths: [dancing]', 10, 'no learning path "dancing"'],
  ['a role with an unknown section', roles, 'start#first-things', 'start#none', 11, 'no section "start#none"'],
  ['a role that both lists have', otherRoles, 'id: writer', 'id: reader', 1, 'the role "reader" is already taken'],
  ['a path made for nobody known', paths, 'madeFor: reader', 'madeFor: nobody', 2, 'there is no role "nobody"'],
  ['a claim that nobody makes', providers, 'It says it is', 'It is', 6, 'must say who claims it'],
  ['a provider without what was not confirmed', providers, /  unconfirmed.*\n/, '', 1, 'unconfirmed'],
  ['a provider on an unknown path', providers, 'path: reading', 'path: dancing', 9, 'no learning path "dancing"'],
  ['a career of an unknown source', career, 'source: a.page', 'source: a.pag', 1, 'there is no source "a.pag"'],
  ['a career with an unknown section', career, /claims: .*/, 'claims: start#none', 7, 'no section "start#none"'],
  ['an aim that reaches for nothing known', career, 'reaches: upper', 'reaches: top', 15, 'no certification "top"'],
  ['an American spelling in a claim', providers, 'a good school', 'a good center', 6, '"center" is the American'],
  ['a sentence of the guide in a question', providers, 'Is it good?', guideSentence, 11, 'the source guide'],
  ['a role that takes an unknown certification', otherRoles, /upper/g, 'top', 4, 'there is no certification "top"'],

  [
    'an id that vanished',
    cards,
    'id: basics.two',
    'id: basics.second',
    3,
    'the card basics.two is no longer there',
    'ids.txt'
  ],
  ['an id that is not listed', cards, 'id: basics.two', 'id: basics.second', 15, 'the card basics.second is new'],
  ['an id that was retired', cards, 'id: basics.two', 'id: basics.zero', 15, 'was retired'],
  [
    'a card that is almost another',
    cards,
    /cloze: .*/,
    'ask: And what is **one**?\n    answer: It is the first number.',
    15,
    'almost the same as "basics.one"'
  ],
  [
    'a term that nothing leads to',
    glossary,
    /$/,
    `
  - id: chargeback
    term: Chargeback
    definition: Posting what a team spent to the budget of that team, as an internal bill.
    source: a.page
`,
    14,
    'nothing leads to the term "chargeback"'
  ],
  [
    'a source that nothing uses',
    'sources.yaml',
    /$/,
    `  - id: another.page
    title: Another page
    publisher: Somebody
    licence: CC BY 4.0
    read: '2026'
`,
    7,
    'nothing names the source "another.page"'
  ],
  [
    'a section with two cards',
    cards,
    /basics\.three([^]*)section: start#first-things/,
    'basics.three$1term: showback',
    11,
    'the section "start#first-things" has 2 cards',
    guide
  ],
  [
    'a part of the framework with two cards',
    cards,
    /basics\.three([^]*)section: start#first-things/,
    'basics.three$1term: showback',
    3,
    'the principle "Numbers first" has 2 cards',
    'catalog/framework.yaml'
  ],
  ...questionMistakes,
  ['an American spelling in a chapter', guide, 'A lead.', 'A color.', 9, '"color" is the American spelling'],
  [
    'an American spelling in a card',
    cards,
    'The first number.',
    'To optimize.',
    10,
    '"optimize" is the American spelling'
  ],
  ['an American spelling in a definition', glossary, 'Reporting to', 'Analyzing by', 10, '"Analyzing" is the American'],
  ['an American spelling in an example', examples, 'Break-even,', 'Amortized,', 10, '"Amortized" is the American'],
  ['an American spelling in a diagram', diagram, '>First<', '>Centers<', 5, '"Centers" is the American spelling'],
  ['a sentence of the guide', guide, 'A lead.', guideSentence, 9, 'nine words in a row stand in the source guide'],
  ['a sentence of the guide in a card', cards, 'The first number.', guideSentence, 10, 'stand in the source guide']
]

const planted = mistakes.map(([what, file, from, to, line, says, reportedIn = file]) => ({
  what,
  message: () => messageOf(smallContent({ [file]: [from, to] })),
  place: `content/${reportedIn}:${line}: `,
  says
}))

test.each(planted)('$what is reported with file, line and remedy', ({ message: read, place, says }) => {
  const message = read()
  const reported = message.split('\n').find((one) => one.startsWith(place) && one.includes(says))
  expect(reported, message).toBeDefined()
  expect(message.split(`${reported}\n`)[1]).toMatch(/^ {4}\S/)
})

test('every kind of mistake is planted above', () => {
  const messages = planted.map(({ message }) => message()).join('\n')
  expect(mistakeKinds.filter((kind) => !messages.includes(` [${kind}]\n`))).toEqual([])
})

test('an id that is taken is reported with both places', () => {
  const twice = messageOf(smallContent({ [glossary]: ['aliases: [cost showback]', 'aliases: [Showback]'] }))
  expect(twice).toContain('the name of a term "showback" is already taken by content/glossary/words.yaml:8')
})

test('all mistakes are reported at once', () => {
  const message = messageOf(
    smallContent({ [cards]: ['source: a.page', 'source: none'], [guide]: ['term:showback', 'term:none'] })
  )
  expect(message).toContain('The content has 2 mistakes. Nothing was built.')
})

test('what is sound becomes the pack: sections, numbered blocks, addresses, curly quotes', () => {
  const pack = compileContent(smallContent())
  const chapter = pack.get('chapters/start.json') ?? ''
  expect(chapter).toContain('"dataBlock":1')
  expect(chapter).toContain('"href":"/glossary/showback"')
  expect(chapter).toContain('It’s a text')
  expect(chapter).toContain('"value":"Write"')
  expect(JSON.parse(pack.get('glossary.json') ?? '{}').terms[0].cards).toEqual(['basics.one'])
})
