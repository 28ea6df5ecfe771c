import { memo, useMemo, useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { glossarySearch } from '#data/glossary-search.ts'
import { Needed, usePackFile } from '#data/pack.ts'
import { useSavePdf } from '#data/save-pdf-context.ts'
import { Page } from '#ui/page.tsx'
import { PdfButton } from '#ui/pdf-button.tsx'
import { useAfterPaint } from '#ui/use-after-paint.ts'
import { count } from '#ui/words.ts'
import { Categories } from './categories.tsx'
import styles from './glossary-screen.module.css'
import { Results } from './results.tsx'
import { SearchField } from './search-field.tsx'
import { TermPage } from './term-page.tsx'
import { useQueryInAddress } from './use-query-in-address.ts'
import { useWarmSearch } from './use-warm-search.ts'

/** More results than this nobody reads: a longer query is quicker. */
const shown = 30

/**
 * The glossary: the search on one side, a term on the other.
 * @param term the id in the address; without one the best match is shown while typing
 */
export function GlossaryScreen({ term }: { readonly term: string | undefined }) {
  return (
    <Needed files={['glossary.json', 'cards.json', 'about.json']}>
      <Glossary term={term} />
    </Needed>
  )
}

function Glossary({ term }: { readonly term: string | undefined }) {
  const { terms } = usePackFile('glossary.json')
  const savePdf = useSavePdf()
  return (
    <Page
      title="Glossary"
      lead={
        <>
          {count(terms.length, 'term')} · type it the way you remember it{' '}
          <PdfButton onClick={() => savePdf({ kind: 'glossary' })} />
        </>
      }
      wide
    >
      <Columns term={term} />
    </Page>
  )
}

/** All of the screen that a key can change. */
function Columns({ term: id }: { readonly term: string | undefined }) {
  const { terms, categories } = usePackFile('glossary.json')
  const search = glossarySearch(terms)
  const names = useMemo(() => terms.map(({ term }) => term), [terms])
  const parameters = new URLSearchParams(useSearch())
  const [query, setQuery] = useState(parameters.get('q') ?? '')
  const category = parameters.get('category') ?? undefined
  const found = useMemo(() => search.search(query, shown), [search, query])
  const byId = useMemo(() => new Map(terms.map((term) => [term.id, term])), [terms])
  useQueryInAddress(query)
  useWarmSearch(search, names)
  const [, go] = useLocation()
  const type = (next: string): void => {
    setQuery(next)
    if (id) go('/glossary') // typing leaves the term that is open: its page would stand in the way of what is looked for
  }
  const typed = query.trim() !== ''
  const open = id ?? (typed ? found.matches[0]?.id : undefined)
  // The results are painted first and the page of the best one a moment after: both at once take longer than a frame.
  const page = useAfterPaint(open)
  const term = page ? byId.get(page) : undefined
  return (
    <div className={styles.columns} data-open={page !== undefined} data-page={id !== undefined}>
      <div className={styles.search}>
        <SearchField query={query} onQuery={type} best={typed ? found.matches[0]?.id : undefined} />
        {typed ? (
          <SteadyResults found={found} query={query} terms={byId} current={open} />
        ) : (
          <Categories categories={categories} terms={terms} category={category} current={open} />
        )}
      </div>
      {term && <TermPage term={term} terms={byId} />}
      {id && !byId.has(id) && (
        <p className={styles.missing} role="status">
          There is no term “{id}”. It may have been renamed: search for it.
        </p>
      )}
    </div>
  )
}

/** Drawn anew only when something else was found, and not for the page beside it. */
const SteadyResults = memo(Results)
