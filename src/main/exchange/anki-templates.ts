/** The fields of a note by their names, as HTML. */
export type Fields = Readonly<Record<string, string>>

/**
 * Fills in a template of Anki: fields, and parts shown only where a field is filled or empty. Filters are left out but
 * for the field they are put on; what cannot be read stays empty.
 * @param front what stands for `{{FrontSide}}`
 */
export function fillTemplate(template: string, fields: Fields, front = ''): string {
  return fillFields(withoutHiddenParts(template, fields, 0), { ...fields, FrontSide: front })
}

/** Parts within parts beyond this depth are nobody's template. */
const deepest = 20

function withoutHiddenParts(template: string, fields: Fields, depth: number): string {
  if (depth > deepest) return template
  return template.replaceAll(
    /\{\{([#^])([^{}]+)\}\}([\s\S]*?)\{\{\/\2\}\}/g,
    (_, sign: string, name: string, part: string) => {
      const filled = isFilled(fields[name.trim()] ?? '')
      return filled === (sign === '#') ? withoutHiddenParts(part, fields, depth + 1) : ''
    }
  )
}

const isFilled = (html: string): boolean =>
  html
    .replaceAll(/<(?!img|audio|video)[^>]*>/gi, '')
    .replaceAll('&nbsp;', '')
    .trim() !== ''

function fillFields(template: string, fields: Fields): string {
  return template.replaceAll(/\{\{([^{}]+)\}\}/g, (_, inner: string) => {
    const name = inner.split(':').at(-1)?.trim() ?? ''
    return fields[name] ?? ''
  })
}

/** The answer side of a template without the question that it repeats and the line after it. */
export const ownPartOfAnswer = (template: string): string =>
  template.replace(/^[\s\S]*\{\{FrontSide\}\}/, '').replace(/^\s*(<br\s*\/?>\s*)*<hr[^>]*>/i, '')

/** A gap of a cloze: its number, what is hidden, and the hint that stands in its place. */
const gap = /\{\{c(\d+)::([\s\S]*?)(?:::([^{}]*?))?\}\}/g

/** The numbers of the gaps in a text. */
export const gapNumbers = (text: string): readonly number[] => [
  ...new Set([...text.matchAll(gap)].map(([, number]) => Number(number)))
]

/** The text with the gaps of one number in double braces, and every other gap filled in. */
export const onlyGap = (text: string, number: number): string =>
  text.replaceAll(gap, (_, own: string, hidden: string) => (Number(own) === number ? `{{${hidden}}}` : hidden))
