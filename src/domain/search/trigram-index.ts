import { bestPlaces } from './best-places.ts'

/** Letters, the digits as one, the gap between words, and one place for everything else: a finer one finds no more. */
const alphabet = 29
const digit = 26
const gap = 27
const other = 28
const codes = alphabet ** 3

export type TrigramIndex = {
  /** Up to `limit` texts that share the most trigrams with the query for their length, best first. */
  readonly nearest: (query: string, limit: number) => readonly number[]
}

/**
 * Finds texts that look alike without comparing the query with each of them. Texts are folded words with single
 * spaces; a trigram that many texts have counts less. Every code is below `codes` and every place comes from `texts`, so
 * the arrays have what they are asked for: hence the assertions.
 */
export function trigramIndex(texts: readonly string[]): TrigramIndex {
  const { trigrams, ends } = allTrigrams(texts)
  const { starts, places } = postings(trigrams, ends)
  const weights = rarities(starts, texts.length)
  const lengths = totalWeights(trigrams, ends, weights)

  const shared = new Float32Array(texts.length) // kept between calls: freeing one for each key is felt

  const nearest = (query: string, limit: number): readonly number[] => {
    const asked = allTrigrams([query]).trigrams
    let wanted = 0
    shared.fill(0)
    for (const code of asked) {
      const weight = weights[code] as number
      const end = starts[code + 1] as number
      for (let at = starts[code] as number; at < end; at++) (shared[places[at] as number] as number) += weight
      wanted += weight
    }
    for (let place = 0; place < shared.length; place++) {
      if (shared[place] !== 0) (shared[place] as number) /= wanted + (lengths[place] as number)
    }
    return bestPlaces(shared, limit)
  }
  return { nearest }
}

/**
 * The trigrams of all texts, one text after the other; those of the n-th end before `ends[n]`. An array for each text
 * would take most of the time that the index takes.
 */
type Trigrams = { readonly trigrams: Uint16Array; readonly ends: Uint32Array }

/** The different trigrams of each text with a gap on either side, as numbers. */
function allTrigrams(texts: readonly string[]): Trigrams {
  const trigrams = new Uint16Array(texts.reduce((sum, text) => sum + text.length, 0))
  const ends = new Uint32Array(texts.length)
  let end = 0
  texts.forEach((text, place) => {
    const start = end
    let [first, second] = [gap, letterCode(text.charCodeAt(0))]
    for (let at = 1; at <= text.length; at++) {
      const third = at < text.length ? letterCode(text.charCodeAt(at)) : gap
      const code = (first * alphabet + second) * alphabet + third
      if (!occurs(trigrams, code, start, end)) trigrams[end++] = code
      first = second
      second = third
    }
    ends[place] = end
  })
  return { trigrams: trigrams.subarray(0, end), ends }
}

function occurs(trigrams: Uint16Array, code: number, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (trigrams[at] === code) return true
  return false
}

/** All postings in one array: those of trigram `code` stand from `starts[code]` up to `starts[code + 1]`. */
function postings(trigrams: Uint16Array, ends: Uint32Array): { starts: Uint32Array; places: Uint32Array } {
  const starts = new Uint32Array(codes + 1)
  for (const code of trigrams) (starts[code + 1] as number)++
  for (let code = 0; code < codes; code++) (starts[code + 1] as number) += starts[code] as number
  const places = new Uint32Array(trigrams.length)
  const next = starts.slice()
  let place = 0
  for (let at = 0; at < trigrams.length; at++) {
    while (at >= (ends[place] as number)) place++
    const code = trigrams[at] as number
    places[(next[code] as number)++] = place
  }
  return { starts, places }
}

function rarities(starts: Uint32Array, texts: number): Float32Array {
  const weights = new Float32Array(codes).fill(Math.log(1 + texts))
  for (let code = 0; code < codes; code++) {
    const count = (starts[code + 1] as number) - (starts[code] as number)
    if (count > 0) weights[code] = Math.log(1 + texts / (1 + count))
  }
  return weights
}

function totalWeights(trigrams: Uint16Array, ends: Uint32Array, weights: Float32Array): Float32Array {
  const totals = new Float32Array(ends.length)
  let at = 0
  for (let place = 0; place < ends.length; place++) {
    const end = ends[place] as number
    for (; at < end; at++) totals[place] = (totals[place] as number) + (weights[trigrams[at] as number] as number)
  }
  return totals
}

function letterCode(code: number): number {
  if (code >= 97 && code <= 122) return code - 97
  if (code >= 48 && code <= 57) return digit
  return code === 32 ? gap : other
}
