import { readFileSync } from 'node:fs'
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFString
} from 'pdf-lib'

/** A heading in a PDF's outline, and the page it leads to (from 1). */
export type Heading = { readonly title: string; readonly page: number; readonly depth: number }

export type Pdf = {
  readonly title: string | undefined
  /** Width and height of the pages in millimetres, all of which must agree. */
  readonly paper: readonly [width: number, height: number]
  /**
   * The letters of each page without the spaces between them, which depend on how lines are broken, and without the line
   * at its foot.
   */
  readonly pages: readonly string[]
  readonly outline: readonly Heading[]
  readonly tagged: boolean
}

/** Reads back what Chromium printed, with another reader than the app counts its pages with. */
export async function readPdf(path: string): Promise<Pdf> {
  const pdf = await PDFDocument.load(readFileSync(path), { updateMetadata: false, parseSpeed: Infinity })
  const pages = pdf.getPages()
  const sizes = new Set(pages.map(({ node }) => node.MediaBox().toString()))
  if (sizes.size !== 1) throw new Error(`The pages have ${sizes.size} sizes.`)
  const { width = 0, height = 0 } = pages[0]?.getSize() ?? {}
  const numbers = new Map<unknown, number>(pages.map(({ ref }, index) => [ref, index + 1]))
  return {
    title: pdf.getTitle(),
    paper: [Math.round(width / 2.835), Math.round(height / 2.835)],
    pages: pages.map(({ node }, index) =>
      withoutFoot(lettersOf(node), `${pdf.getTitle()} · ${index + 1} / ${pages.length}`)
    ),
    outline: headingsIn(pdf.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict), numbers, 0),
    tagged: pdf.catalog.has(PDFName.of('StructTreeRoot'))
  }
}

function withoutFoot(page: string, foot: string): string {
  if (!page.includes(letters(foot))) throw new Error(`No page says at its foot “${foot}”.`)
  return page.replace(letters(foot), '')
}

/** Text as `Pdf.pages` holds it. */
export const letters = (text: string): string => text.normalize('NFKC').replaceAll(/\s+/gu, '')

function headingsIn(parent: PDFDict | undefined, numbers: ReadonlyMap<unknown, number>, depth: number): Heading[] {
  const found: Heading[] = []
  let item = parent?.lookupMaybe(PDFName.of('First'), PDFDict)
  while (item) {
    const title = item.lookup(PDFName.of('Title'))
    const place = item.lookup(PDFName.of('Dest'), PDFArray)
    if (!(title instanceof PDFString || title instanceof PDFHexString)) throw new TypeError('A heading has no title.')
    const heading = { title: title.decodeText(), page: numbers.get(place.get(0)) ?? 0, depth }
    found.push(heading, ...headingsIn(item, numbers, depth + 1))
    item = item.lookupMaybe(PDFName.of('Next'), PDFDict)
  }
  return found
}

type Node = ReturnType<PDFDocument['getPages']>[number]['node']

/** What a page shows, letter by letter in the order it was drawn, by the table that each face brings along for copying. */
function lettersOf(node: Node): string {
  const fonts = node.Resources()?.lookupMaybe(PDFName.of('Font'), PDFDict)
  const tables = new Map<string, ReadonlyMap<string, string>>()
  const tableOf = (name: string): ReadonlyMap<string, string> => {
    const known = tables.get(name)
    if (known) return known
    const table = toUnicode(textOf(fonts?.lookup(PDFName.of(name), PDFDict).lookup(PDFName.of('ToUnicode'))))
    tables.set(name, table)
    return table
  }
  let table: ReadonlyMap<string, string> = new Map()
  let shown = ''
  let spelt = false // while the letters of a ligature, which stand before it, stand for it
  for (const [, font, codes, ligature] of contentOf(node).matchAll(drawn)) {
    if (font !== undefined) table = tableOf(font)
    else if (codes !== undefined && !spelt) shown += decoded(codes, table)
    else if (codes === undefined) spelt = ligature !== undefined
    if (ligature !== undefined) shown += spelling(ligature)
  }
  return letters(shown)
}

/** What matters of a page's content: a face is taken up, codes are drawn, a ligature is spelt out, its drawing ends. */
const drawn = /\/(F\d+) [\d.-]+ Tf|<([\dA-F]+)> Tj|\/ActualText (\((?:\\.|[^\\)])*\)|<[\dA-F]+>) >> BDC|EMC/gs

/** A string as PDF writes one, in brackets of either kind. */
const spelling = (written: string): string =>
  (written.startsWith('<') ? PDFHexString : PDFString).of(written.slice(1, -1)).decodeText()

function decoded(codes: string, table: ReadonlyMap<string, string>): string {
  const width = table.keys().next().value?.length ?? 2
  let text = ''
  for (let at = 0; at < codes.length; at += width) text += table.get(codes.slice(at, at + width)) ?? ''
  return text
}

const contentOf = (node: Node): string => {
  const content = node.lookup(PDFName.of('Contents'))
  return content instanceof PDFArray
    ? content
        .asArray()
        .map((_, at) => textOf(content.lookup(at)))
        .join('\n')
    : textOf(content)
}

function textOf(stream: PDFObject | undefined): string {
  if (!(stream instanceof PDFRawStream)) return ''
  return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1')
}

/** Reads the table from codes to letters: single codes, and ranges of them. */
function toUnicode(table: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const letterOf = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le')
  for (const [block] of table.matchAll(/beginbfchar[^]*?endbfchar/g)) {
    for (const [, code = '', letter = ''] of block.matchAll(/<(\w+)> <(\w+)>/g)) found.set(code, letterOf(letter))
  }
  for (const [block] of table.matchAll(/beginbfrange[^]*?endbfrange/g)) {
    for (const [, first = '', last = '', letter = ''] of block.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
      const codes = Number.parseInt(last, 16) - Number.parseInt(first, 16)
      for (let at = 0; at <= codes; at++) {
        const code = (Number.parseInt(first, 16) + at).toString(16).toUpperCase().padStart(first.length, '0')
        found.set(code, String.fromCharCode(Number.parseInt(letter, 16) + at))
      }
    }
  }
  return found
}
