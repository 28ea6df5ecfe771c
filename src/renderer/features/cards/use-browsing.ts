import { useCallback, useEffect, useMemo, useState } from 'react'
import { type CardColumn, cardColumns } from '#domain/browse/card-columns.ts'
import { useMediaQuery } from '#ui/use-media-query.ts'

/** What the browser shows, and how. */
export type Browsing = {
  readonly query: string
  /** The order that new cards come in where it is absent. */
  readonly sort: CardColumn | undefined
  readonly way: 'up' | 'down'
  readonly columns: readonly CardColumn[]
  /** Whether it shows the trash, and nothing else. */
  readonly trash: boolean
}

const usual: readonly CardColumn[] = ['question', 'deck', 'due', 'interval', 'flag']
const few: readonly CardColumn[] = ['question', 'due']

type Asked = Omit<Browsing, 'columns'> & { readonly columns: readonly CardColumn[] | undefined }

/** Kept in the address, so that whoever comes back from a card finds the same list. */
export function useBrowsing(): readonly [browsing: Browsing, change: (part: Partial<Browsing>) => void] {
  const [asked, setAsked] = useState(() => askedBy(new URL(location.href).searchParams))
  const narrow = useMediaQuery('(max-width: 46rem)')
  useEffect(() => {
    const timer = setTimeout(() => keepInAddress(asked), rest)
    return () => clearTimeout(timer)
  }, [asked])
  const columns = asked.columns ?? (narrow ? few : usual)
  const browsing = useMemo(() => ({ ...asked, columns }), [asked, columns])
  const change = useCallback((part: Partial<Browsing>) => setAsked((before) => ({ ...before, ...part })), [])
  return [browsing, change]
}

/** Milliseconds without a change after which the address follows: changing it with every key would delay the key. */
const rest = 150

function keepInAddress(asked: Asked): void {
  const address = new URL(location.href)
  address.search = searchFor(asked).toString()
  if (address.href !== location.href) history.replaceState(history.state, '', address)
}

const columnNamed = (name: string | null): CardColumn | undefined => cardColumns.find((column) => column === name)

function askedBy(search: URLSearchParams): Asked {
  const named = search.get('columns')?.split(',')
  const columns = cardColumns.filter((column) => column === 'question' || named?.includes(column))
  return {
    query: search.get('q') ?? '',
    sort: columnNamed(search.get('sort')),
    way: search.get('way') === 'down' ? 'down' : 'up',
    columns: named && columns,
    trash: search.has('trash')
  }
}

function searchFor({ query, sort, way, columns, trash }: Asked): URLSearchParams {
  const search = new URLSearchParams()
  if (query) search.set('q', query)
  if (sort) search.set('sort', sort)
  if (sort && way === 'down') search.set('way', way)
  if (columns) search.set('columns', columns.join(','))
  if (trash) search.set('trash', '')
  return search
}
