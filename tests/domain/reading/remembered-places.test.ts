import { expect, test } from 'vitest'
import { locateAll, makePassage } from '#domain/reading/passage.ts'
import { locateOnce } from '#domain/reading/remembered-places.ts'

const text = 'One bill shows several totals.\nEach comes from another view of the same bill.'
const passages = ['several totals', 'another view'].map((quote) => {
  const start = text.indexOf(quote)
  const passage = makePassage(text, { chapter: 'cost-views', start, end: start + quote.length })
  if (!passage) throw new Error(`The text does not say “${quote}”.`)
  return passage
})

test('places are those that are found, whichever were known before', () => {
  const edited = `A new beginning.\n${text}`
  for (const one of [text, edited]) {
    locateOnce(one, passages.slice(1))
    expect(locateOnce(one, passages)).toEqual(locateAll(one, passages))
  }
})

test('what was found in a text is not looked for again', () => {
  const [first] = locateOnce(text, passages)
  expect(locateOnce(text, passages)[0]).toBe(first)
  expect(locateOnce(`${text} More.`, passages)[0]).not.toBe(first)
})
