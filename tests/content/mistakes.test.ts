import { expect, test } from 'vitest'
import { compileContent } from '../../scripts/content/compile.ts'
import { smallContent } from './small-content.ts'

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

const mistakes: readonly (readonly [
  what: string,
  file: string,
  from: string,
  to: string,
  line: number,
  says: string
])[] = [
  ['YAML that is not YAML', cards, 'topic: Numbers', 'topic: Numbers: all', 10, 'this is not YAML'],
  ['a missing field', cards, '    topic: Numbers\n', '', 7, 'topic'],
  ['an unknown field', cards, 'topic: Numbers', 'topic: Numbers\n    colour: red', 7, 'colour'],
  ['an answer of more than 30 words', cards, 'The first number.', 'word '.repeat(31), 9, 'at most 30 words'],
  ['a question of more than 40 words', cards, 'What is **one**?', 'word '.repeat(41), 8, 'at most 40 words'],
  [
    'a card that leads nowhere',
    cards,
    '    section: start#first-things\n    term: showback\n',
    '',
    7,
    'neither a section nor a term'
  ],
  [
    'a card of an unknown section',
    cards,
    'start#first-things',
    'start#last-things',
    12,
    'there is no section "start#last-things"'
  ],
  ['a card of an unknown term', cards, 'term: showback', 'term: chargeback', 13, 'there is no term "chargeback"'],
  ['a card of an unknown source', cards, 'source: a.page', 'source: a.pag', 11, 'there is no source "a.pag"'],
  [
    'an answer with a list',
    cards,
    'answer: The first number.',
    'answer: "- one\\n- two"',
    9,
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
  ['a heading of the first level', guide, 'A lead.', '# A lead', 9, 'no heading of the first level']
]

test.each(mistakes)('%s is reported with file, line and remedy', (_what, file, from, to, line, says) => {
  const message = messageOf(smallContent({ [file]: [from, to] }))
  expect(message).toContain(`content/${file}:${line}: `)
  expect(message).toContain(says)
  expect(message.split(`content/${file}:${line}: `)[1]).toMatch(/\n {4}\S/)
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
