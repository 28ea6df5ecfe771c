/** A mistake, the one change to the small content that makes it, and where and how it must be reported. */
export type Planted = readonly [
  what: string,
  file: string,
  from: string | RegExp,
  to: string,
  line: number,
  says: string,
  /** Where it is reported, when that is another file. */
  reportedIn?: string
]

const questions = 'questions/small.yaml'
const computed = 'questions/computed/small.yaml'

/** What can be wrong with a question, or with all of them together. */
export const questionMistakes: readonly Planted[] = [
  [
    'a question with two right options',
    questions,
    'misconception: haste',
    'correct: true',
    2,
    'the item "small.practitioner" has 2 right options'
  ],
  ['an option without a reason', questions, /        because: Nothing.*\n/, '', 6, 'because'],
  ['an option that is neither right nor wrong', questions, '        misconception: haste\n', '', 9, 'must have either'],
  [
    'an option of an unknown misconception',
    questions,
    'misconception: haste',
    'misconception: hurry',
    2,
    'there is no misconception "hurry"'
  ],
  [
    'a question of an unknown section',
    questions,
    'start#first-things',
    'start#last',
    2,
    'there is no section "start#last"'
  ],
  ['numbers beside words', questions, 'text: Look at it', 'text: 40 USD', 2, 'offers numbers beside words'],
  [
    'an option that is much longer',
    questions,
    'text: Leave it so',
    'text: Leave it as it was in the years before',
    2,
    'times the length of the shortest'
  ],
  [
    'an option that ends with a full stop',
    questions,
    'text: Look at it',
    'text: Look at it.',
    2,
    'end with a full stop'
  ],
  ['all of the above', questions, 'text: Leave it so', 'text: All of these', 2, 'like "all of the above"'],
  [
    'right options that are the longest',
    questions,
    /text: Look at it/g,
    'text: Look at that',
    2,
    'the right option is the longest in 100 %'
  ],
  ['a stem that asks nothing', questions, 'What is done first?', 'They do something first.', 2, 'asks nothing'],
  [
    'a stem that needs its options',
    questions,
    'What is done first?',
    'Which of these is true?',
    2,
    'with its options covered'
  ],
  [
    'a stem that denies in small letters',
    questions,
    'What is done first?',
    'What is not done first?',
    2,
    'denies something in small letters'
  ],
  ['a bank of recall', questions, /bloom: apply/g, 'bloom: remember', 2, 'ask for recall or understanding only'],
  [
    'a question that is almost another',
    questions,
    'Two pilots argue over the fuel of an empty aeroplane',
    'A bakery pays for ovens that stand cold on Mondays',
    19,
    'is almost that of "small.practitioner"'
  ],
  [
    'a domain that nothing asks about',
    questions,
    /domain: framework/g,
    'domain: manage',
    2,
    'no item is about the domain "framework"'
  ],
  [
    'a phase that nothing asks about',
    questions,
    /phase: operate/g,
    'phase: inform',
    2,
    'no item is about the phase "operate"'
  ],
  [
    'a persona that nothing asks about',
    questions,
    'persona: itfm',
    'persona: itam',
    2,
    'no item is about the persona "itfm"'
  ],
  [
    'a formula of unknown numbers',
    computed,
    'formula: bought - sold',
    'formula: bought - lost',
    7,
    'names "lost", which is not above it'
  ],
  ['a text with an unknown number', computed, 'sells {sold}', 'sells {some}', 3, 'names {some}'],
  [
    'a number that nothing is made of',
    computed,
    '- { id: sold, from: [20, 30, 45] }',
    '- { id: sold, from: [20, 30, 45] }\n      - { id: lost, from: [1, 2] }',
    7,
    'is drawn and used in no formula'
  ],
  [
    'an American spelling in a question',
    questions,
    'A bakery pays',
    'A bakery analyzes',
    4,
    '"analyzes" is the American spelling'
  ]
]
