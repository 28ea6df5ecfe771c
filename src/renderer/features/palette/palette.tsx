import { Autocomplete } from '@base-ui/react/autocomplete'
import { Dialog } from '@base-ui/react/dialog'
import { Search } from 'lucide-react'
import { useCallback, useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { useProgress, useStore } from '#data/store-context.ts'
import type { EverythingFound } from '#data/everything.ts'
import { useEverything } from '#data/use-everything.ts'
import { createTermSearch, type TermSearch } from '#domain/search/term-search.ts'
import { count } from '#ui/words.ts'
import { type Command, useCommands } from './commands.ts'
import {
  type CommandMatch,
  type Entry,
  type EntryGroup,
  groupsOf,
  mostWanted,
  type Wanted,
  withMoreOf
} from './entries.ts'
import { FoundList } from './found-list.tsx'
import styles from './palette.module.css'

/** Searches remembered in an empty box. */
const mostRecent = 6

/** A query, and of what more was asked for. */
type Asked = { readonly query: string; readonly wanted: Wanted }

const theUsual: Wanted = new Map()

/** The search over everything: one box, and what it finds in groups. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  // Whoever opens something goes there with the focus; whoever leaves goes back to where they were.
  const went = useRef(false)
  return (
    <Dialog.Root open onOpenChange={(open) => open || onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup className={styles.popup} aria-label="Search everything" finalFocus={() => !went.current}>
          <Box
            onOpened={() => {
              went.current = true
              onClose()
            }}
          />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function Box({ onOpened }: { readonly onOpened: () => void }) {
  const [asked, setAsked] = useState<Asked>({ query: '', wanted: theUsual })
  const { query, wanted } = asked
  const store = useStore()
  const [, go] = useLocation()
  const { groups, status, current } = useGroups(asked)
  const enterEarly = useEarlyEnter(current, () => {
    const [first] = groups[0]?.items ?? []
    if (first) choose(first)
  })
  const open = (entry: Entry): void => {
    const made = query.trim().slice(0, 200)
    if (made) void store.record({ kind: 'search-made', query: made })
    // A turn of its own: the same place may be asked for twice, and is to be shown twice.
    entry.act((address) => go(address, { state: { asked: performance.now() } }))
    onOpened()
  }
  const ask = (next: Asked): void => {
    setAsked(next)
    enterEarly.forget()
  }
  const type = (next: string): void => ask({ query: next, wanted: theUsual })
  const chosen = useSteady(choose)
  return (
    <Autocomplete.Root
      items={groups}
      value={query}
      onValueChange={(next, { reason }) => {
        if (reason !== 'item-press') type(next)
      }}
      itemToStringValue={({ title }: Entry) => title.text}
      mode="none"
      inline
      open
      autoHighlight="always"
      keepHighlight
    >
      <div className={styles.box}>
        <Search size={18} aria-hidden />
        <Autocomplete.Input
          aria-label="Search everything"
          placeholder="A paragraph, a term, a card, a question, a note, a command"
          maxLength={10_000}
          spellCheck={false}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && enterEarly.keep()) event.preventBaseUIHandler()
          }}
        />
        <kbd aria-hidden>Esc</kbd>
      </div>
      <p className="visually-hidden" role="status">
        {status}
      </p>
      {groups.length === 0 && <p className={styles.nothing}>{status}</p>}
      <FoundList groups={groups} atOnce={wanted !== theUsual} onChoose={chosen} />
    </Autocomplete.Root>
  )

  /** A recent search is put into the box, more of a kind are shown in it; everything else is opened. */
  function choose(entry: Entry): void {
    if (entry.id.startsWith('recent ')) type(entry.title.text)
    else if (entry.id.startsWith(moreOf)) ask({ query, wanted: withMoreOf(wanted, entry.id.slice(moreOf.length)) })
    else open(entry)
  }
}

/**
 * Whoever types and presses Enter while the search is still being got ready means what they typed: the key is kept until
 * the results have come.
 */
function useEarlyEnter(current: boolean, act: () => void) {
  const kept = useRef(false)
  const actNow = useEffectEvent(act)
  useEffect(() => {
    if (!current || !kept.current) return
    kept.current = false
    actNow()
  }, [current])
  return {
    keep: (): boolean => {
      kept.current = !current
      return kept.current
    },
    forget: (): void => {
      kept.current = false
    }
  }
}

/** The same function for good, which does what the newest one does: what is handed it need not be drawn anew. */
function useSteady<Given>(act: (given: Given) => void): (given: Given) => void {
  const newest = useRef(act)
  useLayoutEffect(() => {
    newest.current = act
  })
  return useCallback((given) => newest.current(given), [])
}

type Groups = {
  readonly groups: readonly EntryGroup[]
  readonly status: string
  /** Whether they are those of what stands in the box, which only a search that is not ready yet makes untrue. */
  readonly current: boolean
}

function useGroups({ query, wanted }: Asked): Groups {
  const commands = useCommands()
  const commandSearch = useMemo(() => createTermSearch(commands), [commands])
  const begin = useBeginning(commands)
  const { search, failure } = useEverything()
  const asked = query.trim() !== ''
  const most = mostWanted(wanted)
  // In the frame with the letter: what came later would wait for the display's next beat.
  const found = useMemo(() => (asked ? search?.(query, most) : undefined), [asked, search, query, most])
  const groups = useMemo(() => {
    if (!asked) return begin
    if (!found) return []
    return groupsOf(found, matching(commands, commandSearch, found.query), wanted).map(withMore)
  }, [asked, begin, found, commands, commandSearch, wanted])
  const current = !asked || found !== undefined || failure !== undefined
  return { groups, status: asked ? statusOf(groups, query, found, failure) : '', current }
}

function statusOf(
  groups: readonly EntryGroup[],
  query: string,
  found: EverythingFound | undefined,
  failure: string | undefined
): string {
  if (failure !== undefined) return `The search does not work: ${failure} Nothing is lost.`
  if (!found) return 'Searching …'
  const results = groups.reduce((sum, { items, more }) => sum + items.filter(isResult).length + more, 0)
  const short = query.length > 40 ? `${query.slice(0, 40)}…` : query
  if (results === 0) return `Nothing is found for “${short}”. Fewer or other words may help.`
  return count(results, 'result')
}

/** What the id of a row begins with that shows more of the group named after it. */
const moreOf = 'more '

const isResult = ({ id }: Entry): boolean => !id.startsWith(moreOf)

/** The last line of a group that has more, which shows them. */
function withMore(group: EntryGroup): EntryGroup {
  if (group.more === 0) return group
  const entry: Entry = {
    id: `${moreOf}${group.value}`,
    title: { text: `Show ${count(group.more, 'more', 'more')} in ${group.value}`, ranges: [] },
    snippet: undefined,
    place: '',
    act: () => {}
  }
  return { ...group, items: [...group.items, entry] }
}

/** Before anything is typed: what was looked for lately, and where one can go. */
function useBeginning(commands: readonly Command[]): readonly EntryGroup[] {
  const { query: queries } = useProgress()
  return useMemo(() => {
    const recent = [...queries.values()].sort((one, other) => other.at - one.at).slice(0, mostRecent)
    const first = commands.slice(0, 7)
    return [
      { value: 'Recent searches', more: 0, items: recent.map(({ query }) => plainEntry(`recent ${query}`, query, '')) },
      {
        value: 'Go to',
        more: 0,
        items: first.map((one) => ({ ...plainEntry(`command ${one.id}`, one.term, one.place), act: one.act }))
      }
    ].filter(({ items }) => items.length > 0)
  }, [queries, commands])
}

const plainEntry = (id: string, text: string, place: string): Entry => ({
  id,
  title: { text, ranges: [] },
  snippet: undefined,
  place,
  act: () => {}
})

/** Commands by name, ranked as terms are. */
function matching(commands: readonly Command[], search: TermSearch, query: string): readonly CommandMatch[] {
  const { matches, nearest } = search.search(query, 5)
  if (nearest) return []
  return matches.flatMap((match) => {
    const command = commands.find(({ id }) => id === match.id)
    return command ? [{ command, match }] : []
  })
}
