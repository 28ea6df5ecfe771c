import type { FoldedWord } from './fold-words.ts'
import { initialsOf } from './initials.ts'

type Words = readonly FoldedWord[]

/** A short form and the words it stands for, such as `ri` and `reserved`, `instance`. */
type Acronym = { readonly short: string; readonly long: readonly string[] }

/** Rewrites a name's words with the acronyms of the glossary: `Convertible RI` as `convertible reserved instance`. */
export type AcronymSwap = (words: Words) => readonly Words[]

/**
 * Learns the acronyms from the glossary itself: a name of one short word beside a longer name of the same term with
 * those initials. One that stands for several things is left alone. Takes the names of each term as folded words.
 */
export function acronymSwap(terms: readonly (readonly Words[])[]): AcronymSwap {
  const byShort = new Map<string, Acronym | 'ambiguous'>()
  for (const acronym of terms.flatMap(acronymsAmong)) {
    byShort.set(acronym.short, byShort.has(acronym.short) ? 'ambiguous' : acronym)
  }
  const byFirst = new Map<string, Acronym[]>()
  for (const acronym of byShort.values()) {
    if (acronym === 'ambiguous') continue
    const first = acronym.long[0] ?? ''
    byFirst.set(first, [...(byFirst.get(first) ?? []), acronym])
  }
  return (words) => {
    const found: Words[] = []
    if (words.length < 2) return found
    words.forEach(({ text }, at) => {
      const acronym = byShort.get(text)
      if (acronym !== undefined && acronym !== 'ambiguous') found.push(spellOut(words, at, acronym))
      for (const each of byFirst.get(text) ?? []) if (standsAt(words, at, each)) found.push(shorten(words, at, each))
    })
    return found
  }
}

function acronymsAmong(names: readonly Words[]): readonly Acronym[] {
  const found: Acronym[] = []
  for (const short of names) {
    const text = short.length === 1 ? (short[0]?.text ?? '') : ''
    if (text.length < 2 || text.length > 6) continue
    for (const long of names) {
      if (long.length < 2 || long[0]?.text[0] !== text[0]) continue
      if (initialsOf(long).includes(text)) found.push({ short: text, long: long.map((word) => word.text) })
    }
  }
  return found
}

function spellOut(words: Words, at: number, { long }: Acronym): Words {
  const { start = 0, end = 0 } = words[at] ?? {}
  return [...words.slice(0, at), ...long.map((text) => ({ text, start, end })), ...words.slice(at + 1)]
}

function standsAt(words: Words, at: number, { long }: Acronym): boolean {
  return long.length < words.length && long.every((text, offset) => words[at + offset]?.text === text)
}

function shorten(words: Words, at: number, { short, long }: Acronym): Words {
  const after = at + long.length
  const shortened = { text: short, start: words[at]?.start ?? 0, end: words[after - 1]?.end ?? 0 }
  return [...words.slice(0, at), shortened, ...words.slice(after)]
}
