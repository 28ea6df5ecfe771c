import { afterEach, expect, test, vi } from 'vitest'
import { packFile } from '#data/pack.ts'

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
