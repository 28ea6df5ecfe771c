/**
 * The tables of an Anki collection of schema 11, the form that every program which reads packages understands: names of
 * columns are facts of the format. Everything else about it is in the comments of the files beside.
 */
export const ankiTables = `
  create table col (id integer primary key, crt integer not null, mod integer not null, scm integer not null,
    ver integer not null, dty integer not null, usn integer not null, ls integer not null, conf text not null,
    models text not null, decks text not null, dconf text not null, tags text not null);
  create table notes (id integer primary key, guid text not null, mid integer not null, mod integer not null,
    usn integer not null, tags text not null, flds text not null, sfld text not null, csum integer not null,
    flags integer not null, data text not null);
  create table cards (id integer primary key, nid integer not null, did integer not null, ord integer not null,
    mod integer not null, usn integer not null, type integer not null, queue integer not null, due integer not null,
    ivl integer not null, factor integer not null, reps integer not null, lapses integer not null, left integer not null,
    odue integer not null, odid integer not null, flags integer not null, data text not null);
  create table revlog (id integer primary key, cid integer not null, usn integer not null, ease integer not null,
    ivl integer not null, lastIvl integer not null, factor integer not null, time integer not null,
    type integer not null);
  create table graves (usn integer not null, oid integer not null, type integer not null);
  create index ix_notes_csum on notes (csum);
  create index ix_cards_nid on cards (nid);
  create index ix_revlog_cid on revlog (cid);`

/** Fields of a note are joined by this. */
export const fieldSeparator = '\u001F'

const css =
  '.card { font-family: sans-serif; font-size: 20px; text-align: left; color: #222; background: #fff; }\n' +
  '.cloze { font-weight: bold; color: #2f6b4f; }'

/** Mnemosyne asks for `font` and `size` of each field, and for `bqfmt` and `bafmt` of each template. */
const field = (name: string, ord: number) => ({
  name,
  ord,
  sticky: false,
  rtl: false,
  font: 'Arial',
  size: 20,
  media: []
})

const template = (name: string, qfmt: string, afmt: string) => ({
  name,
  ord: 0,
  qfmt,
  afmt,
  bqfmt: '',
  bafmt: '',
  did: null
})

export const modelIds = { basic: 1_700_000_000_001, cloze: 1_700_000_000_002 } as const

/** The two kinds of note that are written. `at` is in seconds. */
export const ankiModels = (at: number) => ({
  [modelIds.basic]: {
    ...modelOf(modelIds.basic, 'FinOps question and answer', at),
    type: 0,
    flds: [field('Question', 0), field('Answer', 1)],
    tmpls: [template('Card 1', '{{Question}}', '{{FrontSide}}<hr id="answer">{{Answer}}')],
    req: [[0, 'any', [0]]]
  },
  [modelIds.cloze]: {
    ...modelOf(modelIds.cloze, 'FinOps gap', at),
    type: 1,
    flds: [field('Text', 0), field('Extra', 1)],
    tmpls: [template('Cloze', '{{cloze:Text}}', '{{cloze:Text}}<br>{{Extra}}')]
  }
})

const modelOf = (id: number, name: string, mod: number) => ({
  id,
  name,
  mod,
  usn: -1,
  sortf: 0,
  did: 1,
  css,
  latexPre: '',
  latexPost: '',
  latexsvg: false,
  tags: [],
  vers: []
})

export const ankiDeck = (id: number, name: string, mod: number) => ({
  id,
  name,
  mod,
  usn: -1,
  desc: '',
  collapsed: false,
  browserCollapsed: false,
  dyn: 0,
  conf: 1,
  extendNew: 0,
  extendRev: 0,
  newToday: [0, 0],
  revToday: [0, 0],
  lrnToday: [0, 0],
  timeToday: [0, 0]
})

/** The options of the one group that decks belong to, in full, because readers take them for granted. */
export const ankiOptions = (mod: number) => ({
  1: {
    id: 1,
    name: 'Default',
    mod,
    usn: -1,
    maxTaken: 60,
    autoplay: true,
    timer: 0,
    replayq: true,
    dyn: false,
    new: { bury: true, delays: [1, 10], initialFactor: 2500, ints: [1, 4, 0], order: 1, perDay: 20 },
    rev: { bury: true, ease4: 1.3, hardFactor: 1.2, ivlFct: 1, maxIvl: 36_500, perDay: 200 },
    lapse: { delays: [10], leechAction: 1, leechFails: 8, minInt: 1, mult: 0 }
  }
})

/** Without `schedVer` Anki takes the ratings of the log for those of its first scheduler, and changes them. */
export const ankiConf = (offset: number, nextPosition: number) => ({
  schedVer: 2,
  sched2021: true,
  creationOffset: -offset,
  localOffset: -offset,
  rollover: 4,
  curDeck: 1,
  activeDecks: [1],
  nextPos: nextPosition,
  sortType: 'noteFld',
  sortBackwards: false,
  newSpread: 0,
  dueCounts: true,
  estTimes: true,
  collapseTime: 1200,
  curModel: modelIds.basic
})
