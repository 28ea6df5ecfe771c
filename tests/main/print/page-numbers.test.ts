import { expect, test } from 'vitest'
import { pageNumbersOf } from '#main/print/page-numbers.ts'
import { pdfWith } from './printed.ts'

test('every place that a link leads to is found on its page', async () => {
  const places = { roles: 1, 'roles.role-table': 3, 'letter.a': 5 }
  expect(await pageNumbersOf(await pdfWith(places))).toEqual(places)
})

test('a PDF without links has no places', async () => {
  expect(await pageNumbersOf(await pdfWith({}))).toEqual({})
})

test('what is no PDF is not taken for one', async () => {
  await expect(pageNumbersOf(Buffer.from('<html>'))).rejects.toThrow(/PDF/)
})
