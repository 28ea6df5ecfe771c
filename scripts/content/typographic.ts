import { retext } from 'retext'
import retextSmartypants from 'retext-smartypants'

/** Authors type straight quotes; readers see curly ones. Dashes are left as they were typed. */
export const typography = { dashes: false, backticks: false } as const

const plain = retext().use(retextSmartypants, typography)

/** A plain text with curly quotes. */
export const typographic = (text: string): string => String(plain.processSync(text))
