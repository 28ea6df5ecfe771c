import type { WordPair } from './align-words.ts'
import type { GlossaryName } from './glossary-name.ts'

type Range = readonly [start: number, end: number]

/**
 * What to mark in a name: the words, or beginnings of words, that the typed words stand for; all of it where the name
 * matched as a whole. Sorted, and joined where they would overlap.
 */
export function markedRanges(
  name: GlossaryName,
  typed: readonly string[],
  pairs: readonly WordPair[]
): readonly Range[] {
  const { words } = name
  if (pairs.length === 0) return [[words[0]?.start ?? 0, words.at(-1)?.end ?? name.text.length]]
  return joinRanges(pairs.map((pair) => wordRange(name, typed[pair.typed] ?? '', pair.meant)))
}

function wordRange({ words }: GlossaryName, typed: string, meant: number): Range {
  const word = words[meant] ?? { text: '', start: 0, end: 0 }
  const written = word.end - word.start === word.text.length
  const begun = written && word.text.startsWith(typed)
  return [word.start, begun ? word.start + typed.length : word.end]
}

function joinRanges(ranges: readonly Range[]): readonly Range[] {
  const joined: [number, number][] = []
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = joined.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else joined.push([start, end])
  }
  return joined
}
