import { isUtf8 } from 'node:buffer'
import Papa from 'papaparse'
import type { TableReading } from '#shared/exchange.ts'

/** What the first lines of a table of Anki say about it: `#separator:tab`, `#html:true`, `#guid column:1`. */
export type Directives = {
  readonly separator: TableReading['separator'] | undefined
  readonly html: boolean
  /** Columns, counted from 0. */
  readonly guid: number | undefined
  readonly tags: number | undefined
  readonly names: readonly string[] | undefined
}

/** Guesses how a table is to be read. */
export function guessReading(bytes: Buffer): TableReading {
  const encoding = guessEncoding(bytes)
  const { directives, text } = withoutDirectives(decoded(bytes.subarray(0, sampleLength), encoding))
  const { data, meta } = Papa.parse<string[]>(text, {
    preview: 20,
    skipEmptyLines: true,
    delimiter: directives.separator ?? '',
    delimitersToGuess: [...separators]
  })
  const separator = separators.find((one) => one === meta.delimiter) ?? ','
  const first = data[0] ?? []
  const header = !directives.names && first.some((cell) => meaningOf(cell) !== undefined)
  const names = directives.names ?? (header ? first : [])
  return { encoding, separator, header, columns: columnsOf(names, directives) }
}

/** In bytes: a few hundred rows. Even, so that no letter of UTF-16 is cut. */
const sampleLength = 262_144

const separators = [',', '\t', ';', '|'] as const

function guessEncoding(bytes: Buffer): TableReading['encoding'] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const sample = bytes.subarray(0, 4096)
  const zeros = [0, 1].map((odd) => sample.filter((byte, index) => byte === 0 && index % 2 === odd).length)
  // Every second byte of UTF-16 is a zero in most languages of Europe; other encodings have none.
  if ((zeros[1] ?? 0) > sample.length / 8) return 'utf-16le'
  if ((zeros[0] ?? 0) > sample.length / 8) return 'utf-16be'
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252'
}

/** The text of a file, without its byte order mark. What cannot be read is shown by the sign for it. */
export const decoded = (bytes: Buffer, encoding: TableReading['encoding']): string =>
  encoding === 'windows-1252' ? windowsText(bytes) : new TextDecoder(encoding).decode(bytes)

/** The letters from 0x80 to 0x9F, the only ones in which Windows-1252 is not Latin-1. */
const windowsLetters = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

/** By hand, because Node's own decoder takes Windows-1252 for Latin-1. */
const windowsText = (bytes: Buffer): string =>
  bytes
    .toString('latin1')
    .replaceAll(/[\u0080-\u009F]/g, (letter) => windowsLetters.charAt(letter.charCodeAt(0) - 0x80))

/** The lines before the table that say how it is to be read, and the table itself. */
export function withoutDirectives(text: string): { readonly directives: Directives; readonly text: string } {
  const found = new Map<string, string>()
  let rest = text
  for (;;) {
    const line = /^#([a-z ]+):([^\r\n]*)(\r\n|\r|\n|$)/i.exec(rest)
    if (!line) break
    found.set((line[1] ?? '').toLowerCase(), line[2] ?? '')
    rest = rest.slice(line[0].length)
  }
  const separator = separatorNamed(found.get('separator'))
  return {
    directives: {
      separator,
      html: found.get('html')?.trim() === 'true',
      guid: columnNamed(found.get('guid column')),
      tags: columnNamed(found.get('tags column')),
      names: found.get('columns')?.split(separator ?? '\t')
    },
    text: rest
  }
}

function separatorNamed(value: string | undefined): TableReading['separator'] | undefined {
  const name = value?.trim().toLowerCase()
  const named = { comma: ',', semicolon: ';', tab: '\t', pipe: '|' } as const
  if (name === 'comma' || name === 'semicolon' || name === 'tab' || name === 'pipe') return named[name]
  return separators.find((one) => one === value || (one === '\t' && value === String.raw`\t`))
}

/** Anki counts columns from 1. */
function columnNamed(value: string | undefined): number | undefined {
  const number = Number.parseInt(value ?? '', 10)
  return number >= 1 && number <= 50 ? number - 1 : undefined
}

/** What the names of columns mean, in the languages and programs that tables come from most. */
const meanings = {
  ask: /^(question|front|ask|term|prompt|text|frage|vorderseite|begriff|recto|pregunta|domanda)$/i,
  answer: /^(answer|back|definition|meaning|antwort|rückseite|verso|réponse|respuesta|risposta)$/i,
  tags: /^(tags?|labels?|schlagwort|schlagwörter|étiquettes|etiquetas)$/i
} as const

type Meaning = keyof typeof meanings

const meaningOf = (name: string): Meaning | undefined =>
  (['ask', 'answer', 'tags'] as const).find((meaning) => meanings[meaning].test(name.trim()))

function columnsOf(names: readonly string[], { guid, tags }: Directives): TableReading['columns'] {
  const named = (meaning: Meaning): number | undefined => {
    const index = names.findIndex((name) => meaningOf(name) === meaning)
    return index === -1 ? undefined : index
  }
  const free = [0, 1, 2, 3].filter((column) => column !== guid && column !== tags)
  const ask = named('ask') ?? free.find((column) => column !== named('answer')) ?? 0
  const answer = named('answer') ?? free.find((column) => column > ask) ?? 1
  const labels = tags ?? named('tags')
  return { ask, answer, ...(labels !== undefined && { tags: labels }) }
}
