import { type ReactNode, Suspense } from 'react'
import { renderToReadableStream } from 'react-dom/server'
import { afterEach, expect, test, vi } from 'vitest'
import { Needed, packFile, usePackFile } from '#data/pack.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

/** Stands in for the app's own protocol: these files and no others. Gives the addresses asked for. */
function serve(files: Readonly<Record<string, unknown>>): readonly string[] {
  const asked: string[] = []
  vi.stubGlobal('fetch', (address: string) => {
    asked.push(address)
    return Promise.resolve(address in files ? Response.json(files[address]) : new Response('', { status: 404 }))
  })
  return asked
}

test('a file of the pack is fetched from the app itself, once, and is the same object afterwards', async () => {
  const asked = serve({ '/pack/cards.json': { cards: [] } })
  const [one, other] = await Promise.all([packFile('cards.json'), packFile('cards.json')])
  expect(one).toEqual({ cards: [] })
  expect(other).toBe(one)
  expect(await packFile('cards.json')).toBe(one)
  expect(asked).toEqual(['/pack/cards.json'])
})

test('a file that is missing is named, with what that means', async () => {
  serve({})
  await expect(packFile('chapters/lost.json')).rejects.toThrow(
    'The file "chapters/lost.json" of the study material is missing from this installation.'
  )
})

/** What stands in the end, however often it had to be drawn. Throws what could not be drawn. */
async function drawn(element: ReactNode): Promise<string> {
  const errors: unknown[] = []
  const stream = await renderToReadableStream(<Suspense>{element}</Suspense>, {
    onError: (error) => void errors.push(error)
  })
  await stream.allReady
  const html = await new Response(stream).text()
  if (errors.length > 0) throw errors[0]
  return html
}

test('what needs several files is not drawn before the last of them is there', async () => {
  vi.stubGlobal('fetch', async (address: string) => {
    if (address.endsWith('about.json')) await new Promise((resolve) => setTimeout(resolve, 50))
    return { ok: true, json: () => Promise.resolve(address.endsWith('about.json') ? { sources: [1] } : { terms: [] }) }
  })
  let times = 0
  const Sources = (): string => {
    times += 1
    const { terms } = usePackFile('glossary.json')
    const { sources } = usePackFile('about.json')
    return `terms: ${terms.length}, sources: ${sources.length}`
  }
  const html = await drawn(
    <Needed files={['glossary.json', 'about.json']}>
      <Sources />
    </Needed>
  )
  expect(html).toContain('terms: 0, sources: 1')
  expect(times).toBe(1)
})

test('what nobody waited for is an error that names it', async () => {
  serve({ '/pack/catalog.json': {} })
  const Career = (): string => usePackFile('catalog.json').source.title
  await expect(drawn(<Career />)).rejects.toThrow('Nothing above this component waited for "catalog.json".')
})

test('a missing file is what a screen that waits for it fails with', async () => {
  serve({})
  const Practice = (): number => usePackFile('questions.json').items.length
  await expect(
    drawn(
      <Needed files={['questions.json']}>
        <Practice />
      </Needed>
    )
  ).rejects.toThrow('The file "questions.json" of the study material is missing')
})
