import type { EverythingFound, FoundTerm } from '#data/everything.ts'
import type { Snippet } from '#domain/search/snippet.ts'
import type { TermMatch } from '#domain/search/term-match.ts'
import type { TextKind, TextMatch } from '#domain/search/text-search.ts'
import type { Command } from './commands.ts'

/** A line of the list. */
export type Entry = {
  readonly id: string
  readonly title: Snippet
  readonly snippet: Snippet | undefined
  /** Where it is, in words. */
  readonly place: string
  readonly act: Command['act']
}

/** Entries of one kind, and how many there are beyond those that are shown. */
export type EntryGroup = { readonly value: string; readonly items: readonly Entry[]; readonly more: number }

const kinds: readonly (readonly [TextKind, string])[] = [
  ['paragraph', 'Guide'],
  ['mark', 'Marks and notes'],
  ['own-card', 'My cards'],
  ['card', 'Cards'],
  ['question', 'Questions'],
  ['bookmark', 'Bookmarks']
]

/** How many of a group are shown before more are asked for. */
const usualMost = 5

/** How many are wanted of the groups, by name, that more were asked of. */
export type Wanted = ReadonlyMap<string, number>

/** How many of each kind have to be found for that. */
export const mostWanted = (wanted: Wanted): number => Math.max(usualMost, ...wanted.values())

/** Asks for more of one group; the others stay as they are, and where they are. */
export const withMoreOf = (wanted: Wanted, group: string): Wanted =>
  new Map(wanted).set(group, (wanted.get(group) ?? usualMost) * 5)

/** Terms beyond the third are seldom what was meant; the glossary has them all. */
const mostTerms = 3
const mostCommands = 4

/** What was found, in groups. A command that is called by its name comes first; then terms, and what can be read. */
export function groupsOf(
  { query, texts, terms, nearest }: EverythingFound,
  commands: readonly CommandMatch[],
  wanted: Wanted
): readonly EntryGroup[] {
  const commandGroup = group('Commands and settings', commands.slice(0, mostCommands).map(commandEntry))
  const named = commands.some(({ match }) => match.tier === 'exact' || match.tier === 'prefix')
  const termEntries = terms.map((found) => termEntry(found, query))
  const readings = kinds.map(([kind, name]) => {
    const matches = (texts.matches.get(kind) ?? []).slice(0, wanted.get(name) ?? usualMost)
    return group(name, matches.map(textEntry), texts.counts.get(kind))
  })
  const shown = [
    ...(named ? [commandGroup] : []),
    group('Terms', nearest ? [] : termEntries.slice(0, mostTerms)),
    ...readings,
    ...(named ? [] : [commandGroup])
  ].filter(({ items }) => items.length > 0)
  if (shown.length > 0 || termEntries.length === 0) return shown
  return [group('Nearest terms', termEntries)]
}

export type CommandMatch = { readonly command: Command; readonly match: TermMatch }

const group = (value: string, items: readonly Entry[], all = items.length): EntryGroup => ({
  value,
  items,
  more: Math.max(0, all - items.length)
})

const commandEntry = ({ command, match }: CommandMatch): Entry => ({
  id: `command ${command.id}`,
  title: { text: command.term, ranges: match.matched === command.term ? match.ranges : [] },
  snippet: undefined,
  place: command.place,
  act: command.act
})

function termEntry({ match, term, definition }: FoundTerm, query: string): Entry {
  const byName = match.matched === term
  return {
    id: `term ${match.id}`,
    title: { text: term, ranges: byName ? match.ranges : [] },
    snippet: { text: definition, ranges: [] },
    place: byName ? 'Term' : `Term, also called ${match.matched}`,
    act: (go) => go(`/glossary/${match.id}?q=${encodeURIComponent(query)}`)
  }
}

/** A paragraph has no name of its own: it goes by the section it stands in. A question goes by what it asks. */
function textEntry(match: TextMatch): Entry {
  const [chapter = '', section] = match.place.split(' › ')
  const id = `${match.kind} ${match.id}`
  const act: Entry['act'] = (go) => go(withFound(match))
  if (match.kind === 'question') return { id, title: match.snippet, snippet: undefined, place: match.place, act }
  const named = match.title.text !== ''
  return {
    id,
    title: named ? match.title : { text: section ?? chapter, ranges: [] },
    snippet: match.snippet.text === '' ? undefined : match.snippet,
    place: named || section === undefined ? match.place : chapter,
    act
  }
}

/** The address, and the words that were found, to be marked there. */
function withFound({ address, kind, title, snippet }: TextMatch): string {
  if (kind !== 'paragraph') return address
  const words = [title, snippet].flatMap(({ text, ranges }) => ranges.map(([start, end]) => text.slice(start, end)))
  const [path = '', section] = address.split('#')
  const found = new URLSearchParams({ find: [...new Set(words)].join(' ') }).toString()
  return `${path}${path.includes('?') ? '&' : '?'}${found}${section === undefined ? '' : `#${section}`}`
}
