import { ParseSpeeds, PDFArray, PDFDict, PDFDocument, PDFName } from 'pdf-lib'
import type { PageNumbers } from '#shared/print-step.ts'

/**
 * The page of every place in a PDF that a link in it leads to, by the id that the link names. Chromium cannot tell a page
 * on which page it is printed, so what it printed is asked.
 * @throws when it is no PDF
 */
export async function pageNumbersOf(pdf: Uint8Array): Promise<PageNumbers> {
  // Read in portions, because the learner goes on studying meanwhile and this process answers them.
  const document = await PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: ParseSpeeds.Fast })
  const numbers = new Map<unknown, number>(document.getPages().map(({ ref }, index) => [ref, index + 1]))
  const places = document.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)
  const found = (places?.entries() ?? []).map(([name, place]): [string, number | undefined] => [
    name.decodeText(),
    // A place is an array that begins with its page; references are the same object wherever they stand.
    place instanceof PDFArray ? numbers.get(place.get(0)) : undefined
  ])
  return Object.fromEntries(found.filter((one): one is [string, number] => one[1] !== undefined))
}
