/** What the career screens of the smallest content are made of: one of everything. */
export const smallCatalog: Readonly<Record<string, string>> = {
  'catalog/certifications.yaml': `columns:
  level: Level
rows:
  - id: base
    name: Base level
    track: Base
    level: Entry
    audience: Everybody
    prerequisites: None
    skills: Reading
    order: '1'
    purpose: A beginning
    stage: The first year
    section: start#first-things
    describedBy: first
  - id: upper
    name: Upper level
    track: Upper
    level: Expert
    audience: Experts
    prerequisites: The base level
    skills: Writing
    order: '2'
    purpose: A continuation
    stage: Later
    section: start#first-things
    requires: base
    months: 6
`,
  'catalog/additions.yaml': `- id: extra
  name: Something extra
  field: A field of its own
  section: start#first-things
`,
  'catalog/levels.yaml': `first:
  skills: [Read, Write]
  name: Base Level
  chapter: start
  days: { from: 7, to: 30, unless: 60 for beginners }
  alsoCalled: [Entry]
  proves: It proves that somebody began.
  audience: [Beginners]
  projects: [A page]
  mistakes: [A hurry]
  plan:
    columns: { days: Time, focus: Focus }
    rows:
      - { id: week, days: 7 days, focus: Reading }
  next:
    columns: { track: Direction, to: Step }
    rows:
      - { id: same-track, track: Same track, to: Upper level, section: start#first-things, certification: upper }
      - { id: cross-track, track: Cross-track, to: Another subject, section: start#first-things }
`,
  'catalog/next-steps.yaml': `- id: same-track
  section: start#first-things
  title: Same track
  summary: Deeper.
  leadsTo: [Expert]
- id: cross-track
  section: start#first-things
  title: Cross-track
  summary: Broader.
  leadsTo: [Generalist]
`,
  'catalog/roles.yaml': `columns:
  role: Role
  recommended: Recommended
rows:
  - id: reader
    role: Reader
    recommended: Base + Something extra
    does: Read
    takes: [base, extra]
    paths: [reading]
    sections: [start#first-things]
    why:
      - { takes: base, by: guide, text: Readers are named there }
      - { takes: extra, by: us, text: It adds what a reader needs }
`,
  'catalog/other-roles.yaml': `- id: writer
  role: Writer
  does: Write
  takes: [upper]
  paths: [reading]
  sections: [start#first-things]
  why:
    - { takes: upper, by: us, text: Writers come nearest to it }
`,
  'catalog/paths.yaml': `- id: reading
  madeFor: reader
  section: start#first-things
  sections: [start#first-things]
  title: Reading
  focus: Books
  learns: [Reading books]
  suits: Readers
`,
  'catalog/providers.yaml': `- id: school
  name: A school
  emphasis: Books
  suits: Readers
  claims:
    - It says it is a good school
  section: start#first-things
  ways: [lessons]
  path: reading
  unconfirmed: [That it is good]
  ask: Is it good?
`,
  'catalog/career.yaml': `source: a.page
sections:
  roleTable: start#first-things
  practitionerFirst: start#first-things
  requirements: start#first-things
  experience: start#first-things
  claims: start#first-things
  otherBody: start#first-things
questions:
  work: { ask: What do you do most? }
  aim:
    ask: What do you want?
    answers:
      - { id: own, text: To do my work }
      - { id: lead, text: To lead, reaches: upper }
  experience:
    ask: For how long?
    answers:
      - { id: new, text: Not yet, months: 0 }
      - { id: enough, text: Long enough, months: 6 }
unpublished:
  certifications: [price]
  additions: [price]
  paths: [price]
  providers: [price]
`
}
