import type { FirstMention } from './mark-terms.ts'

/** How many places are shown of each name that a term is marked by, and how many characters beside it. */
const [places, beside] = [3, 45]

/** Which terms are marked in the guide, by which words, how often, and in which places. To be read for wrong ones. */
export function marksReport(mentions: readonly FirstMention[]): string {
  const byName = new Map<string, FirstMention[]>()
  for (const mention of mentions) {
    const name = `${mention.term}: ${mention.text.value.slice(mention.start, mention.end).toLowerCase()}`
    byName.set(name, [...(byName.get(name) ?? []), mention])
  }
  const lines = [...byName]
    .sort(([one], [other]) => one.localeCompare(other))
    .flatMap(([name, found]) => [
      `${name} (${found.length})`,
      ...found.slice(0, places).map((mention) => `    ${placeOf(mention)}`)
    ])
  return [`${mentions.length} marks`, ...lines].join('\n')
}

function placeOf({ text: { value }, start, end }: FirstMention): string {
  const [before, after] = [value.slice(Math.max(0, start - beside), start), value.slice(end, end + beside)]
  return `${before}[${value.slice(start, end)}]${after}`.replaceAll(/\s+/g, ' ')
}
