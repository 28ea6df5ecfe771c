import { retext } from 'retext'
import retextSmartypants from 'retext-smartypants'

/** Authors type straight quotes; readers see curly ones. Dashes are left as they were typed. */
export const typography = { dashes: false, backticks: false } as const

const plain = retext().use(retextSmartypants, typography)

/** A number and its per cent sign stay on one line. */
export const keptTogether = (text: string): string => text.replaceAll(/(?<=\d) (?=%)/g, '\u{A0}')

/** A plain text with curly quotes. */
export const typographic = (text: string): string => keptTogether(String(plain.processSync(text)))
