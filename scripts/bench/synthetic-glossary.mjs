// @ts-check
import { Random } from './random.mjs'

/** @typedef {{ id: string, term: string, aliases: string[], category: string, definition: string, related: string[], confused: never[], sections: never[], source: string, cards: never[] }} Term */

const known = (
  'cost cloud usage billing rate commitment discount reserved instance savings plan spend budget forecast allocation ' +
  'chargeback showback unit resource tag account invoice credit shared network storage compute data workload service ' +
  'idle amortised effective blended coverage utilisation variance anomaly marginal capacity region transfer licence'
).split(' ')

const beginnings =
  're con de pro trans inter sub over pre un co ex im per mis dis ad en out under bra cal dro fel gli hum jor kel lam mon'.split(
    ' '
  )

const middles = (
  'serv mit form cap port fin struct vis tract scal plac duc cred lect posit mov val ten grad loc rib sod tur wick ' +
  'zan gel bor kin lath mer nod pash quil rost sang tiv ulm verk wold yar'
).split(' ')

const endings = 'ation ment ing ity able ive al ure ance or ent ition er ence ate ism ness ship age um ette ock'.split(
  ' '
)

/** Different words in a glossary, the known ones included. */
const mostWords = 7000

/** 8 % of the names have four words, 30 % three, 50 % two, as in real glossaries of billing (reference/performance.md). */
const nameLengths = Array.from({ length: 100 }, (_, share) => (share < 8 ? 4 : share < 38 ? 3 : share < 88 ? 2 : 1))

/**
 * A glossary of `size` terms, the same in every run. A few words stand in many names and most in few, as in real ones:
 * it is the common word that makes a search long.
 *
 * @param {number} size
 * @param {readonly string[]} categories ids
 * @returns {Term[]}
 */
export function syntheticTerms(size, categories) {
  const random = new Random(size)
  const words = vocabulary(random)
  /** @type {Set<string>} */
  const names = new Set()
  while (names.size < size) names.add(nameOf(random, words))
  const all = [...names]
  return all.map((term, number) => ({
    id: `term-${number}`,
    term,
    aliases: aliasesOf(term, random, words),
    category: random.of(categories),
    definition: sentence(random, words, 14 + random.below(18)),
    related: Array.from({ length: random.below(4) }, () => `term-${random.below(size)}`),
    confused: [],
    sections: [],
    source: 'synthetic',
    cards: []
  }))
}

/** The known words first: `common` picks from the front most. @param {Random} random */
function vocabulary(random) {
  const made = new Set(random.shuffled(known))
  while (made.size < mostWords) made.add(random.of(beginnings) + random.of(middles) + random.of(endings))
  return [...made]
}

/** @param {Random} random @param {readonly string[]} words */
const common = (random, words) => /** @type {string} */ (words[Math.floor(words.length ** random.next()) - 1])

/** @param {Random} random @param {readonly string[]} words */
function nameOf(random, words) {
  const length = random.of(nameLengths)
  const picked = length === 1 ? [random.of(words)] : Array.from({ length }, () => common(random, words))
  const name = [...new Set(picked)].join(' ')
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** An abbreviation for every long name, and a second name for one in five. @param {string} term @param {Random} random @param {readonly string[]} words */
function aliasesOf(term, random, words) {
  const parts = term.split(' ')
  const initials = parts.map((part) => part.charAt(0).toUpperCase()).join('')
  return [...(parts.length > 2 ? [initials] : []), ...(random.next() < 0.2 ? [nameOf(random, words)] : [])]
}

/** @param {Random} random @param {readonly string[]} words @param {number} length */
const sentence = (random, words, length) => `${Array.from({ length }, () => common(random, words)).join(' ')}.`

/**
 * What hurried people would type for some of the terms: in turn one slip, two slips, and two letters swapped.
 *
 * @param {readonly Term[]} terms @param {number} count
 * @returns {{ typed: string, meant: string }[]} `meant` is the term's name
 */
export function misspeltQueries(terms, count) {
  const random = new Random(count)
  const long = terms.filter(({ term }) => term.length >= 6)
  return Array.from({ length: count }, (_, number) => {
    const { term } = random.of(long)
    const name = term.toLowerCase()
    const typed = number % 3 === 2 ? swap(name, random) : slip(number % 3 === 1 ? slip(name, random) : name, random)
    return { typed, meant: term }
  })
}

/** A letter left out, put in or mistaken, never the first one. @param {string} name @param {Random} random */
function slip(name, random) {
  const at = 1 + random.below(name.length - 1)
  const letter = random.of('etaoinshr'.split(''))
  const [left, put] = random.of([
    [1, ''],
    [0, letter],
    [1, letter]
  ])
  return name.slice(0, at) + put + name.slice(at + left)
}

/** @param {string} name @param {Random} random */
function swap(name, random) {
  const at = 1 + random.below(name.length - 2)
  return name.slice(0, at) + name.charAt(at + 1) + name.charAt(at) + name.slice(at + 2)
}
