import { bestPlaces } from './best-places.ts'

/** Letters, digits, the gap between words, and one place for everything else. */
const alphabet = 38
const other = 37
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
  const trigrams = texts.map(trigramsOf)
  const { starts, places } = postings(trigrams)
  const weights = new Float32Array(codes)
  for (let code = 0; code < codes; code++) weights[code] = rarity(starts, code, texts.length)
  const lengths = Float32Array.from(trigrams, (each) => totalWeight(each, weights))

  const nearest = (query: string, limit: number): readonly number[] => {
    const shared = new Float32Array(texts.length)
    const asked = trigramsOf(query)
    for (const code of asked) {
      const weight = weights[code] as number
      const end = starts[code + 1] as number
      for (let at = starts[code] as number; at < end; at++) (shared[places[at] as number] as number) += weight
    }
    const wanted = totalWeight(asked, weights)
    for (let place = 0; place < shared.length; place++) {
      if (shared[place] !== 0) (shared[place] as number) /= wanted + (lengths[place] as number)
    }
    return bestPlaces(shared, limit)
  }
  return { nearest }
}

/** All postings in one array: those of trigram `code` stand from `starts[code]` up to `starts[code + 1]`. */
function postings(trigrams: readonly (readonly number[])[]): { starts: Uint32Array; places: Uint32Array } {
  const starts = new Uint32Array(codes + 1)
  for (const each of trigrams) for (const code of each) (starts[code + 1] as number)++
  for (let code = 0; code < codes; code++) (starts[code + 1] as number) += starts[code] as number
  const places = new Uint32Array(starts[codes] as number)
  const next = starts.slice()
  trigrams.forEach((each, place) => {
    for (const code of each) places[(next[code] as number)++] = place
  })
  return { starts, places }
}

function rarity(starts: Uint32Array, code: number, texts: number): number {
  const count = (starts[code + 1] as number) - (starts[code] as number)
  return Math.log(1 + texts / (1 + count))
}

function totalWeight(trigrams: readonly number[], weights: Float32Array): number {
  let total = 0
  for (const code of trigrams) total += weights[code] as number
  return total
}

/** The different trigrams of a text with a gap on either side, as numbers. */
function trigramsOf(text: string): readonly number[] {
  const found: number[] = []
  let [first, second] = [other - 1, letterCode(text.charCodeAt(0))]
  for (let at = 1; at <= text.length; at++) {
    const third = at < text.length ? letterCode(text.charCodeAt(at)) : other - 1
    const code = (first * alphabet + second) * alphabet + third
    if (!found.includes(code)) found.push(code)
    first = second
    second = third
  }
  return found
}

function letterCode(code: number): number {
  if (code >= 97 && code <= 122) return code - 97
  if (code >= 48 && code <= 57) return 26 + code - 48
  return code === 32 ? 36 : other
}
