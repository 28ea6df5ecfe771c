import { beforeEach, expect, test, vi } from 'vitest'
import type { Made } from '#data/everything.ts'
import type { GlossaryPack, SearchPack } from '#domain/content/pack.ts'
import { type TextDocument, textIndex } from '#domain/search/text-search.ts'

const paragraph: TextDocument = {
  id: 'p',
  kind: 'paragraph',
  title: '',
  text: 'A budget is a plan.',
  place: 'Plans',
  address: '/guide/plans'
}

/** Stands in for the app's own protocol: these files and no others. */
const files: { [path: string]: SearchPack | GlossaryPack } = {}

/** How often an index of the learner's own texts was made. */
let indexed = 0

/** Stands in for the worker: its script cannot be run here, and does what this does. */
class IndexWorker extends EventTarget {
  postMessage(documents: readonly TextDocument[]): void {
    indexed++
    queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data: textIndex(documents) })))
  }
  terminate(): void {}
}

/** A page that has just been loaded. */
async function newPage() {
  vi.resetModules()
  const { openEverything } = await import('#data/everything.ts')
  return (made: Made) => openEverything(made, [])
}

const bookmarked = (title: string): Made => ({
  mark: new Map(),
  own: new Map(),
  bookmark: new Map([['/guide/plans', { address: '/guide/plans', title, at: 0 }]])
})

beforeEach(() => {
  indexed = 0
  files['/pack/search.json'] = { documents: [paragraph], index: textIndex([paragraph]) }
  files['/pack/glossary.json'] = { categories: [], terms: [] }
  vi.stubGlobal('window', {})
  vi.stubGlobal('Worker', IndexWorker)
  vi.stubGlobal('fetch', (path: string) =>
    Promise.resolve(path in files ? Response.json(files[path]) : new Response('', { status: 404 }))
  )
})

test('what the app brought along and what the learner made are found together', async () => {
  const open = await newPage()
  const search = await open(bookmarked('Budgets'))
  const { matches } = search('budget', 5).texts
  expect([...matches].map(([kind, found]) => [kind, found.map(({ address }) => address)])).toEqual([
    ['paragraph', ['/guide/plans']],
    ['bookmark', ['/guide/plans']]
  ])
})

test('what the learner made is opened again when it has changed, and only then', async () => {
  const open = await newPage()
  const before = bookmarked('Budgets')
  await open(before)
  await open({ ...before })
  expect(indexed).toBe(1)
  const search = await open(bookmarked('Forecasts'))
  expect(indexed).toBe(2)
  expect(search('forecast', 5).texts.counts.get('bookmark')).toBe(1)
})

test('a search that could not be opened says why, and is opened at the next call', async () => {
  const open = await newPage()
  const { '/pack/search.json': search } = files
  delete files['/pack/search.json']
  await expect(open(bookmarked('Budgets'))).rejects.toThrow(
    'The file "search.json" of the study material is missing from this installation.'
  )
  files['/pack/search.json'] = search as SearchPack
  expect((await open(bookmarked('Budgets')))('budget', 5).texts.counts.get('paragraph')).toBe(1)
})
