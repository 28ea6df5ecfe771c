const personas = [
  'practitioner',
  'engineering',
  'finance',
  'product',
  'procurement',
  'leadership',
  'itam',
  'itfm',
  'itsm',
  'security',
  'sustainability'
]
const domains = ['understand', 'quantify', 'optimise', 'manage', 'framework']
const phases = ['inform', 'optimize', 'operate']

/** Words that no two stems share. */
const stories = [
  'A bakery pays for ovens that stand cold on Sundays',
  'Two pilots argue over the fuel of an empty aeroplane',
  'The zoo rents a lake for penguins that moved away',
  'Her orchestra tunes forty violins before every rehearsal',
  'Nine gardeners water a meadow during heavy rain',
  'His museum lights a hall whose paintings travel abroad',
  'Some fishermen mend nets beside a frozen harbour',
  'One clockmaker winds towers nobody looks towards',
  'Every librarian dusts shelves without books',
  'Their cinema heats seats for midnight matinees',
  'This brewery cools cellars though barrels left yesterday'
]

const item = (story: string, at: number): string => `  - id: small.${personas[at]}
    kind: single
    stem: ${story}. What is done first?
    options:
      - text: Look at it
        correct: true
        because: Nothing can be decided before somebody has looked.
      - text: Stop it all
        misconception: haste
        because: It would be right after somebody has looked.
      - text: Leave it so
        misconception: haste
        because: It would be right where looking costs more.
    tags: { level: practitioner, domain: ${domains[at % domains.length]}, phase: ${phases[at % phases.length]}, persona: ${personas[at]}, bloom: apply, difficulty: 1 }
    source: a.page
    section: start#first-things
`

/** A bank that is sound: about every domain, phase and persona, and with one question whose numbers are drawn. */
export const smallBank: Readonly<Record<string, string>> = {
  'questions/small.yaml': `items:
${stories.map(item).join('\n')}`,
  'questions/computed/small.yaml': `templates:
  - id: small.computed
    stem: A kiosk buys {bought} newspapers and sells {sold}. How many are left?
    inputs:
      - { id: bought, least: 100, most: 140, step: 10 }
      - { id: sold, from: [20, 30, 45] }
    answer: { formula: bought - sold, because: '{bought} less {sold} are {answer}.' }
    mistakes:
      - { formula: bought + sold, misconception: haste, because: 'What was sold was added.' }
      - { formula: sold, misconception: haste, because: 'These are the ones that were sold.' }
      - { formula: bought, misconception: haste, because: 'These are the ones that were bought.' }
    sane: { least: 50, most: 120 }
    tags: { level: practitioner, domain: optimise, bloom: apply, difficulty: 1 }
    source: a.page
`,
  'questions/misconceptions/small.yaml': `misconceptions:
  - { id: haste, name: Haste, correction: Look first, terms: [showback] }
`
}

/** The lines of the list of ids. */
export const smallBankIds = [
  'misconception haste',
  ...['computed', ...personas].sort().map((name) => `question small.${name}`)
].join('\n')
