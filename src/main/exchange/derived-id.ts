import { createHash } from 'node:crypto'

/** A UUID (version 8) that depends on a text and on nothing else. */
export function derivedId(text: string): string {
  const digits = createHash('sha256').update(`finops-study-companion ${text}`).digest('hex')
  const variant = '89ab'[Number.parseInt(digits[16] ?? '0', 16) % 4]
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    `${variant}${digits.slice(17, 20)}`,
    digits.slice(20, 32)
  ].join('-')
}
